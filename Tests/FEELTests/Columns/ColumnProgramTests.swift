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
    let first = Column(.numbers([3_100_000_000_00, 3_100_000_000_00, 3_100_000_000_00]),
      known: Bitmap(repeating: true, count: 3))
    let second = Column(
      .numbers([2_900_000_000_00, 3_000_000_000_00, 0]), known: Bitmap([true, true, false]),
      absent: Bitmap([false, false, true]))
    let result = program.evaluate([first, second], rows: 0..<3)[0]
    #expect((0..<3).map { result.outcome($0) } == [nil, true, true])
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
