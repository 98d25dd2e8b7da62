internal import FEEL
internal import TradeTerms

/// Reads a Markdown table as a decision table.
struct TableReader {
  let scope: Scope
  let checker: UnitChecker
  let place: PackPlace
  let result: PackDecision.Result

  func read(_ table: PipeTable) throws(PackError) -> DecisionTable {
    let header = table.header.cells
    let headerPlace = place.at(line: table.header.line)
    guard header.count >= 3, let policy = DecisionTable.HitPolicy(rawValue: header[0]) else {
      throw PackError(
        Wording(
          "表头第一格应为命中策略 U、F 或 A", "the first cell is the hit policy: U, F or A so far"),
        at: headerPlace,
        remedy: Wording("请写成“| U | `输入` | **输出** |”", "write “| U | `input` | **output** |”"))
    }
    var inputs: [Expression] = []
    for cell in header[1..<header.count - 1] {
      let (name, _) = try Self.parts(cell, at: headerPlace)
      inputs.append(
        try PackBlock.read(at: headerPlace) { () throws(SyntaxError) in
          try Parser.expression(name, scope: scope)
        })
    }
    var rules: [DecisionTable.Rule] = []
    var defaultOutput: Expression?
    for row in table.rows {
      let rowPlace = place.at(line: row.line)
      guard row.cells.count == header.count else {
        throw PackError(
          Wording(
            "这一行有 \(row.cells.count) 格，表头有 \(header.count) 格",
            "this row has \(row.cells.count) cells, the header \(header.count)"),
          at: rowPlace,
          remedy: Wording("请补齐单元格", "give every row the same number of cells"))
      }
      let output = try self.output(row.cells[header.count - 1], at: rowPlace)
      if row.cells[0] == "default" {
        defaultOutput = output
        continue
      }
      rules.append(try rule(row, inputs, output, at: rowPlace))
    }
    return DecisionTable(
      hitPolicy: policy, inputs: inputs, rules: rules, defaultOutput: defaultOutput)
  }

  private func output(_ text: String, at place: PackPlace) throws(PackError) -> Expression {
    let output = try PackBlock.read(at: place) { () throws(SyntaxError) in
      try Parser.expression(text, scope: scope)
    }
    switch (result, output.form) {
    case (.truth, .literal(.boolean)): return output
    case (.truth, _):
      throw PackError(
        Wording("结果“\(text)”应为 true 或 false", "the outcome “\(text)” is not true or false"),
        at: place, remedy: Wording("请写 true 或 false", "write true or false"))
    case (.number(let unit, _), _):
      try checker.at(place).check(output, gives: unit)
      return output
    case (.day, _):
      try checker.at(place).check(output)
      return output
    case (.text(let values), .literal(.string(let code))) where values.contains { $0.code == code }:
      return output
    case (.text(let values), _):
      let codes = values.map { "\"\($0.code)\"" }.joined(separator: ", ")
      throw PackError(
        Wording("没有结果“\(text)”", "there is no outcome “\(text)”"), at: place,
        remedy: Wording("请写其中之一：\(codes)", "write one of: \(codes)"))
    }
  }

  private func rule(
    _ row: PipeTable.Row, _ inputs: [Expression], _ output: Expression, at place: PackPlace
  ) throws(PackError) -> DecisionTable.Rule {
    guard let number = Int(row.cells[0]) else {
      throw PackError(
        Wording("“\(row.cells[0])”不是行号", "“\(row.cells[0])” is no rule number"), at: place,
        remedy: Wording("请写 1、2… 或 default", "write 1, 2, … or default"))
    }
    var cells: [UnaryTests] = []
    for (input, text) in zip(inputs, row.cells.dropFirst()) {
      let tests = try PackBlock.read(at: place) { () throws(SyntaxError) in
        try Parser.unaryTests(text, scope: scope)
      }
      try checker.at(place).check(tests, for: input)
      cells.append(tests)
    }
    return DecisionTable.Rule(number: number, cells: cells, output: output)
  }

  /// The line of each rule, by its number.
  static func lines(of table: PipeTable) -> [Int: Int] {
    let lines = table.rows.compactMap { row in Int(row.cells.first ?? "").map { ($0, row.line) } }
    return Dictionary(lines) { first, _ in first }
  }

  /// The units that the header of a table gives to names.
  static func units(
    of table: PipeTable, at place: PackPlace
  ) throws(PackError) -> [String: MeasureUnit] {
    var units: [String: MeasureUnit] = [:]
    for cell in table.header.cells.dropFirst().dropLast() {
      let (name, unit) = try parts(cell, at: place.at(line: table.header.line))
      units[name] = unit
    }
    return units
  }

  /// The expression and the unit of a cell such as `` `turnover` [亿元] ``.
  private static func parts(
    _ cell: String, at place: PackPlace
  ) throws(PackError) -> (name: String, unit: MeasureUnit?) {
    let quoted = cell.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard quoted.count == 3 else {
      throw PackError(
        Wording("表头“\(cell)”应写在反引号里", "the input “\(cell)” is not in back-ticks"),
        at: place, remedy: Wording("请写成 `\(cell)`", "write `\(cell)`"))
    }
    let rest = PipeTable.trimmed(quoted[2])
    guard !rest.isEmpty else { return (quoted[1], nil) }
    let unit = rest.hasPrefix("[") && rest.hasSuffix("]") ? String(rest.dropFirst().dropLast()) : ""
    guard let unit = MeasureUnit(unit) else {
      throw PackError(
        Wording("没有单位“\(rest)”", "there is no unit “\(rest)”"), at: place,
        remedy: Wording("请写成 [亿元]", "write it like [亿元]"))
    }
    return (quoted[1], unit)
  }
}
