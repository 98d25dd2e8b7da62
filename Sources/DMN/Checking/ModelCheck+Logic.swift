internal import FEEL

/// What the expressions and tables of a model say, read as they would be to run them.
extension ModelCheck {
  mutating func checkLogic() {
    let library = ModelLibrary(
      model, imports: models.values.filter { $0.namespace != model.namespace })
    let types = TypeTable(library)
    var budget = CheckBudget()
    for node in model.elements {
      let journal = BoxJournal()
      ElementCompiler(library: library, types: types, model: model, journal: journal).compile(node)
      for note in journal.notes { self.note(note.cause, node, at: note.head) }
      checkResult(of: node, journal.last, types)
      for (table, box) in journal.tables {
        for finding in table.findings(within: &budget) where !isTold(finding) {
          let rule = finding.rules.last.flatMap {
            box.rules.indices.contains($0 - 1) ? box.rules[$0 - 1].head : nil
          }
          self.note(.table(finding), node, at: rule ?? box.head)
        }
      }
    }
  }

  /// Outputs that cannot be read are told as all expressions are.
  private func isTold(_ finding: TableFinding) -> Bool {
    if case .unreadableOutput = finding.cause { true } else { false }
  }

  /// An expression that gives something else than its decision is declared to.
  private mutating func checkResult(of node: GraphElement, _ type: ValueType, _ types: TypeTable) {
    // What the expression declares itself was looked at with it.
    guard case .decision(let decision) = node, case .literal(let literal) = decision.expression,
      literal.typeRef == nil
    else { return }
    let declared = types.type(decision.variable?.typeRef, in: model.namespace)
    guard let cause = TypeInference.clash(of: type, with: declared, named: node.name) else {
      return
    }
    note(
      .mistyped(EvaluationIssue(cause, at: SourcePosition(line: 1, column: 1))), node,
      at: literal.head)
  }

  private mutating func note(_ cause: DMNError.Cause, _ node: GraphElement, at head: ElementHead?) {
    let line = head?.id.flatMap { lines.line(id: $0) }
    findings.append(
      DMNError(
        cause, line: line ?? lines.line(id: node.head.id, name: node.name),
        element: "\(node.kind.rawValue) “\(node.name)”"))
  }
}
