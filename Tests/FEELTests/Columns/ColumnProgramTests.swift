import FEEL
import Testing

@Suite struct ColumnProgramTests {
  @Test func `a table decides each row and keeps its reasons`() throws {
    let program = ColumnProgram([try SupportTable.decision()])
    let columns = SupportTable.columns([
      ("regional", "platform", 3_000_000_000_00),
      ("regional", "platform", 2_999_999_999_99),
      (nil, "platform", 3_000_000_000_00),
      ("regional", "own site", 2_000_000_000_00),
      (nil, nil, nil),
      ("none", nil, nil),
    ])
    let result = program.evaluate(columns, rows: 0..<6)[0]
    #expect((0..<6).map { result.outcome($0) } == [true, false, nil, true, nil, false])
    #expect((0..<6).map { result.rule($0) } == [0, nil, nil, 1, nil, nil])
    #expect(result.isDefault(1))
    #expect(!result.isDefault(2))
    // Conditions: headquarters, platform, >= 30, own site or seller, >= 20.
    #expect(result[0].states == [.holds, .holds, .holds, .notNeeded, .notNeeded])
    #expect(result[1].states == [.holds, .holds, .fails, .fails, .holds])
    #expect(result[2].states == [.unknown, .holds, .holds, .fails, .holds])
    #expect(result[5].states == [.fails, .notNeeded, .notNeeded, .notNeeded, .notNeeded])
  }

  @Test func `a second source on the other side makes the outcome unknown`() throws {
    let expression = try Parser.expression("turnover >= 30", scope: Scope(names: ["turnover"]))
    let input = ColumnInput(column: 0, kind: .number(scale: 10), beside: 1)
    let program = ColumnProgram([
      ColumnDecision(id: "d", logic: .condition(expression), inputs: ["turnover": input])
    ])
    let first = Column(
      .numbers([3_100_000_000_00, 3_100_000_000_00, 3_100_000_000_00]),
      known: Bitmap(repeating: true, count: 3))
    let second = Column(
      .numbers([2_900_000_000_00, 3_000_000_000_00, 0]), known: Bitmap([true, true, false]),
      absent: Bitmap([false, false, true]))
    let result = program.evaluate([first, second], rows: 0..<3)[0]
    #expect((0..<3).map { result.outcome($0) } == [nil, true, true])
  }

  @Test func `two sources are reconciled the same by columns and row by row`() throws {
    // The division has no column form, so that one of the two is evaluated row by row.
    var numbers = SeededNumbers(seed: 5)
    func column(_ count: Int) -> Column {
      let values = (0..<count).map { _ in Int64(numbers.below(5)) }
      let known = Bitmap((0..<count).map { _ in numbers.below(4) != 0 })
      let absent = Bitmap((0..<count).map { !known[$0] && numbers.below(2) == 0 })
      return Column(.numbers(values), known: known, absent: absent)
    }
    let scope = Scope(names: ["x", "y"])
    let inputs = [
      "x": ColumnInput(column: 0, kind: .number(scale: 0), beside: 1),
      "y": ColumnInput(column: 2, kind: .number(scale: 0)),
    ]
    let decisions = try ["x + y >= 4", "(x + y) / 1 >= 4"].map { text in
      ColumnDecision(
        id: text, logic: .condition(try Parser.expression(text, scope: scope)), inputs: inputs)
    }
    let columns = [column(2_000), column(2_000), column(2_000)]
    let results = ColumnProgram(decisions).evaluate(columns, rows: 0..<2_000)
    #expect((0..<2_000).allSatisfy { results[0].outcome($0) == results[1].outcome($0) })
    #expect(results[0].tally.holds > 100 && results[0].tally.unknown > 100)
  }

  @Test func `a table of a thousand rules is decided without delay`() throws {
    let scope = Scope(names: ["n"])
    let isTrue = try Parser.expression("true")
    let rules = try (0..<1_000).map { index in
      DecisionTable.Rule(
        number: index + 1, cells: [try Parser.unaryTests("\(index)", scope: scope)],
        output: isTrue)
    }
    let table = DecisionTable(
      hitPolicy: .unique, inputs: [try Parser.expression("n", scope: scope)], rules: rules,
      defaultOutput: try Parser.expression("false"))
    let program = ColumnProgram([
      ColumnDecision(
        id: "t", logic: .table(table),
        inputs: ["n": ColumnInput(column: 0, kind: .number(scale: 0))])
    ])
    let values = (0..<128).map { Int64($0 * 15) }
    let column = Column(.numbers(values), known: Bitmap(repeating: true, count: 128))
    let result = program.evaluate([column], rows: 0..<128)[0]
    for row in 0..<128 {
      #expect(result.outcome(row) == (row * 15 < 1_000))
      #expect(result.rule(row) == (row * 15 < 1_000 ? row * 15 : nil))
    }
  }

  @Test func `a sum beyond 64 bits is decided exactly all the same`() throws {
    let expression = try Parser.expression("a + b > 0", scope: Scope(names: ["a", "b"]))
    let program = ColumnProgram([
      ColumnDecision(
        id: "d", logic: .condition(expression),
        inputs: [
          "a": ColumnInput(column: 0, kind: .number(scale: 0)),
          "b": ColumnInput(column: 1, kind: .number(scale: 0)),
        ])
    ])
    let all = Bitmap(repeating: true, count: 2)
    let columns = [
      Column(.numbers([.max, .min]), known: all), Column(.numbers([.max, .min]), known: all),
    ]
    let result = program.evaluate(columns, rows: 0..<2)[0]
    #expect([result.outcome(0), result.outcome(1)] == [true, false])
  }

  @Test func `a word that the dictionary lacks is reported with the nearest one`() throws {
    let expression = try Parser.expression("kind = \"plattform\"", scope: Scope(names: ["kind"]))
    let program = ColumnProgram([
      ColumnDecision(
        id: "d", logic: .condition(expression),
        inputs: ["kind": ColumnInput(column: 0, kind: .text(["platform", "seller"]))])
    ])
    #expect(
      program.findings.map(\.cause) == [
        .unknownText("plattform", nearest: "platform", allowed: ["platform", "seller"])
      ])
  }

  @Test(arguments: [0..<2_500, 64..<2_000, 7..<1_500, 100..<101])
  func `a block of bytes gives back every row`(_ rows: Range<Int>) throws {
    let program = ColumnProgram([try SupportTable.decision()])
    let result = program.evaluate(SupportTable.random(count: 2_500, seed: 3), rows: 0..<2_500)[0]
    let block = result.encodedBlock(rows: rows)
    for row in rows {
      #expect(DecisionRow(block: block, row: row - rows.lowerBound) == result[row])
    }
    #expect(DecisionRow(block: block, row: rows.count) == nil)
    #expect(DecisionRow(block: block.dropLast(), row: 0) == nil)
  }
}
