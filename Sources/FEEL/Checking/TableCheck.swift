/// Looks at a table as a whole.
struct TableCheck {
  let table: DecisionTable
  var reading: CellReading
  let boxes: RuleBoxes

  init(
    _ table: DecisionTable, _ constants: Environment, _ nulls: Evaluator.NullReading,
    _ budget: CheckBudget
  ) {
    self.table = table
    left = budget.work
    reading = CellReading(constants, nulls: nulls, left: budget.steps)
    boxes = RuleBoxes(table, &reading)
  }

  /// How many findings of one kind are told in full.
  static let mostAlike = 10
  /// What may still be done, in pairs of rules and in words of sets of rules.
  private var left: Int

  /// What is left of the budget.
  var budget: CheckBudget {
    var budget = CheckBudget()
    budget.work = left
    budget.steps = reading.left
    return budget
  }

  mutating func run() -> [TableFinding] {
    var findings = cellFindings()
    switch table.hitPolicy {
    case .unique: findings += overlaps(.overlap) { _, _ in true }
    case .any:
      let outputs = table.rules.map { constantOutputs(of: $0) }
      findings += overlaps(.conflict) { first, second in
        guard let left = outputs[first], let right = outputs[second] else { return false }
        return left != right
      }
    case .first, .priority, .ruleOrder, .outputOrder, .collect: break
    }
    findings += neverHolding()
    findings += masked()
    if !table.hitPolicy.givesList, table.defaultOutput == nil { findings += holes() }
    if left <= 0 { findings.append(TableFinding(cause: .unfinished, rules: [], row: [])) }
    return findings
  }

  /// Pairs of rules that meet and for which something is so.
  mutating func overlaps(
    _ cause: TableFinding.Cause, where isWrong: (Int, Int) -> Bool
  ) -> [TableFinding] {
    let hulls = RuleHulls(boxes.certain)
    var findings: [TableFinding] = []
    var further = 0
    for second in table.rules.indices where left > 0 {
      left -= second
      for first in 0..<second where hulls.meet(first, second) {
        guard let box = boxes.meeting(first, second), isWrong(first, second) else { continue }
        guard findings.count < Self.mostAlike else {
          further += 1
          continue
        }
        findings.append(
          TableFinding(
            cause: cause, rules: [first, second].map { table.rules[$0].number }, row: row(of: box)))
      }
    }
    return Self.and(further, findings)
  }

  /// Rules that no row fits.
  private func neverHolding() -> [TableFinding] {
    let rules = table.rules.indices.filter { rule in
      boxes.possible[rule].contains { $0.isEmpty } && !isUnreadable(table.rules[rule])
    }
    return alike(rules, .neverHolds)
  }

  /// Rules whose every row is taken by rules that come before them.
  private mutating func masked() -> [TableFinding] {
    guard let ranks = ranks() else { return [] }
    let hulls = RuleHulls(boxes.certain)
    var masked: [Int] = []
    for rule in table.rules.indices {
      let whole = boxes.possible[rule]
      guard !whole.contains(where: { $0.isEmpty }) else { continue }
      guard let own = ranks[rule], left > 0 else { continue }
      left -= table.rules.count
      let before = table.rules.indices.filter { other in
        guard let rank = ranks[other], rank < own, hulls.meet(other, whole) else { return false }
        return zip(boxes.certain[other], whole).allSatisfy { $0.meets($1) }
      }
      guard !before.isEmpty, left > 0 else { continue }
      var search = CoverSearch(
        before.map { boxes.certain[$0] }, whole: whole, mostHoles: 1, left: left)
      search.search(Array(before.indices))
      left = search.left
      if search.isComplete, search.holes.isEmpty { masked.append(rule) }
    }
    return alike(masked, .masked)
  }

  /// The place of each rule among those that hold at once; nil where none comes before another.
  private func ranks() -> [Int?]? {
    switch table.hitPolicy {
    case .first: Array(table.rules.indices)
    case .priority: table.rules.map { rank(of: $0) }
    case .unique, .any, .ruleOrder, .outputOrder, .collect: nil
    }
  }

  /// How much the only output of a rule counts; nil where that is not known beforehand.
  private func rank(of rule: DecisionTable.Rule) -> Int? {
    guard table.outputs.count == 1, let value = constantOutputs(of: rule)?.first else { return nil }
    var reading = reading
    let values = table.outputs[0].values
    return values.firstIndex { reading.holds(UnaryTests([$0], text: ""), for: value) == true }
      ?? values.count
  }

  private mutating func holes() -> [TableFinding] {
    let whole = boxes.axes.map(\.domain)
    guard !whole.contains(where: { $0.isEmpty }) else { return [] }
    let rules = table.rules.indices.filter { rule in
      !boxes.possible[rule].contains { $0.isEmpty }
    }
    var search = CoverSearch(
      boxes.possible, whole: whole, mostHoles: Self.mostAlike, left: left)
    search.search(rules)
    left = search.left
    return search.holes.map { box in
      TableFinding(
        cause: .hole(cells: boxes.cells(for: box, columnCount: table.inputs.count)), rules: [],
        row: row(of: box))
    }
  }

  private func alike(_ rules: [Int], _ cause: TableFinding.Cause) -> [TableFinding] {
    let shown = rules.prefix(Self.mostAlike).map {
      TableFinding(cause: cause, rules: [table.rules[$0].number], row: [])
    }
    return Self.and(rules.count - shown.count, shown)
  }

  static func and(_ further: Int, _ findings: [TableFinding]) -> [TableFinding] {
    further > 0
      ? findings + [TableFinding(cause: .more(count: further), rules: [], row: [])] : findings
  }

  private func row(of box: [Stretches]) -> [TableFinding.Sample] {
    let values = boxes.sample(of: box, columnCount: table.inputs.count)
    var named: Set<String> = []
    return zip(table.inputs, values).compactMap { input, value in
      guard let value, named.insert(input.brief).inserted else { return nil }
      return TableFinding.Sample(input: input.brief, value: value)
    }
  }
}
