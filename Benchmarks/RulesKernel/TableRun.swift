import FEEL

/// Tables of 500 and of 5,000 rules over 100,000 rows, of which each meets one rule.
func measureTables() throws {
  let count = 100_000
  var seconds: [Double] = []
  for size in [500, 5_000] {
    let scope = Scope(names: ["amount", "group"])
    let amount = try Parser.expression("amount", scope: scope)
    let group = try Parser.expression("group", scope: scope)
    let groups = (0..<10).map { "g\($0)" }
    let rules = try (0..<size).map { index in
      let step = index / 10
      return DecisionTable.Rule(
        number: index + 1,
        cells: [
          try Parser.unaryTests("[\(step * 10)..\(step * 10 + 10))", scope: scope),
          try Parser.unaryTests("\"g\(index % 10)\"", scope: scope),
        ], output: try Parser.expression("\(index)"))
    }
    let table = DecisionTable(
      hitPolicy: .unique, inputs: [amount, group], rules: rules, defaultOutput: nil)
    let program = ColumnProgram([
      ColumnDecision(
        id: "table", logic: .table(table),
        inputs: [
          "amount": ColumnInput(column: 0, kind: .number(scale: 2)),
          "group": ColumnInput(column: 1, kind: .text(groups)),
        ])
    ], indexesTables: true)
    let known = Bitmap(repeating: true, count: count)
    // Numbers that jump about, without a random source.
    let amounts = (0..<count).map { Int64($0) &* 7_919 % Int64(size * 100) }
    let columns = [
      Column(.numbers(amounts), known: known),
      Column(.codes((0..<count).map { UInt16($0 * 31 % 10) }), known: known),
    ]
    var results: [DecisionColumn] = []
    let took = best(3) { results = program.evaluate(columns, rows: 0..<count) }
    for row in stride(from: 0, to: count, by: 997) {
      let expected = Int(amounts[row] / 1_000) * 10 + row * 31 % 10
      guard program.decisions[0].output(of: results[0], row: row) == Value(expected) else {
        print("table of \(size): row \(row) is wrong")
        return
      }
    }
    seconds.append(took)
    say("table\(size)", Double(count) / took, "rows/s")
  }
  say("table.growth", seconds[1] / seconds[0], "times")
}
