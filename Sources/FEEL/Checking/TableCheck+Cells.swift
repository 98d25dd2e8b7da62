/// What cells and outputs say for themselves.
extension TableCheck {
  mutating func cellFindings() -> [TableFinding] {
    var findings: [TableFinding] = []
    for column in table.inputs.indices { findings += Self.limited(cells(of: column)) }
    for column in table.outputs.indices { findings += Self.limited(outputs(of: column)) }
    switch table.hitPolicy {
    case .priority, .outputOrder:
      if table.outputs.allSatisfy({ $0.values.isEmpty }) {
        findings.append(TableFinding(cause: .missingRank, rules: [], row: []))
      }
    default: break
    }
    return findings
  }

  private static func limited(_ findings: [TableFinding]) -> [TableFinding] {
    let shown = findings.prefix(mostAlike)
    return and(findings.count - shown.count, Array(shown))
  }

  private mutating func cells(of column: Int) -> [TableFinding] {
    let name = table.inputs[column].brief
    let kind = ValueKind(table.inputTypes[column]).flatMap { $0 == .any ? nil : $0 }
    var findings: [TableFinding] = []
    for rule in table.rules {
      if let error = Self.error(in: rule.cells[column]) {
        findings.append(finding(.unreadableCell(column: name, error), rule))
      } else if let kind, let tests = reading.plainTests(of: rule.cells[column]) {
        let stranger = tests.lazy.flatMap(\.values).first { value in
          !value.isNull && ValueKind(value) != kind
        }
        guard let stranger else { continue }
        findings.append(
          finding(
            .wrongCellType(column: name, value: stranger.description, type: kind.name), rule))
      }
    }
    return findings
  }

  private mutating func outputs(of column: Int) -> [TableFinding] {
    let output = table.outputs[column]
    var findings: [TableFinding] = []
    for rule in table.rules where rule.outputs.indices.contains(column) {
      let expression = rule.outputs[column]
      if case .fault(.unreadable(let error)) = expression.form {
        findings.append(finding(.unreadableOutput(column: output.name, error), rule))
        continue
      }
      guard reading.isClosed(expression), let value = reading.value(of: expression), !value.isNull
      else { continue }
      if output.type != .any, !reading.type(output.type, holds: value) {
        findings.append(
          finding(
            .wrongOutputType(
              column: output.name, value: value.brief, type: output.type.description), rule))
      } else if !output.values.isEmpty, !isAllowed(value, output) {
        let allowed = output.values.map(\.brief).joined(separator: ", ")
        findings.append(
          finding(
            .outputNotAllowed(column: output.name, value: value.brief, allowed: allowed), rule))
      }
    }
    return findings
  }

  private mutating func isAllowed(_ value: Value, _ output: DecisionTable.Output) -> Bool {
    for test in output.values
    where reading.holds(UnaryTests([test], text: ""), for: value) != false {
      return true
    }
    return false
  }

  private func finding(_ cause: TableFinding.Cause, _ rule: DecisionTable.Rule) -> TableFinding {
    TableFinding(cause: cause, rules: [rule.number], row: [])
  }

  /// The outputs of a rule, where they are known beforehand.
  func constantOutputs(of rule: DecisionTable.Rule) -> [Value]? {
    var reading = reading
    let values = rule.outputs.compactMap { output in
      reading.isClosed(output) ? reading.value(of: output) : nil
    }
    return values.count == rule.outputs.count ? values : nil
  }

  func isUnreadable(_ rule: DecisionTable.Rule) -> Bool {
    rule.cells.contains { Self.error(in: $0) != nil }
  }

  private static func error(in cell: UnaryTests) -> SyntaxError? {
    for test in cell.alternatives {
      if case .condition(let expression) = test,
        case .fault(.unreadable(let error)) = expression.form
      {
        return error
      }
    }
    return nil
  }
}

extension CellReading.PlainTest {
  fileprivate var values: [Value] {
    switch self {
    case .value(let value), .comparison(_, let value): [value]
    case .range(let range): [range.lower, range.upper]
    }
  }
}

extension UnaryTest {
  fileprivate var brief: String {
    switch self {
    case .value(let expression), .condition(let expression): expression.brief
    case .comparison(let comparison, let expression): "\(comparison.rawValue) \(expression.brief)"
    case .range(let range):
      (range.lowerIsInside ? "[" : "(") + (range.lower?.brief ?? "") + ".."
        + (range.upper?.brief ?? "") + (range.upperIsInside ? "]" : ")")
    }
  }
}
