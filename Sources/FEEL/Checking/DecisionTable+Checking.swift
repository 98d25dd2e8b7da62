extension DecisionTable {
  /// What is wrong with the table, each with a row that shows it: rules that meet, rows that no
  /// rule takes, rules that never count, cells and outputs of another type than their column.
  ///
  /// `constants` are the names whose values are the same for all rows. Cells that ask for other
  /// names, or for the time, are taken as ones that may hold or not. Null is looked at only where
  /// a cell names it.
  public func findings(
    constants: Environment = Environment(), nulls: Evaluator.NullReading = .standard
  ) -> [TableFinding] {
    var budget = CheckBudget()
    return findings(constants: constants, nulls: nulls, within: &budget)
  }

  /// The same within a budget that other tables share.
  public func findings(
    constants: Environment = Environment(), nulls: Evaluator.NullReading = .standard,
    within budget: inout CheckBudget
  ) -> [TableFinding] {
    var check = TableCheck(self, constants, nulls, budget)
    let findings = check.run()
    budget = check.budget
    return findings
  }
}
