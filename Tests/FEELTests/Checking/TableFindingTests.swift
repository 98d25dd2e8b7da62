import FEEL
import Testing

@Suite struct TableFindingTests {
  /// A table over `x` and `y` out of rows such as `>= 30 | "a" | 1`.
  static func table(
    _ rows: [String], _ policy: DecisionTable.HitPolicy = .unique, types: [ValueType] = [],
    limits: [String?] = [], values: [String] = [], defaultOutput: String? = nil
  ) throws -> DecisionTable {
    let scope = Scope(names: ["x", "y", "limit"])
    let split = rows.map { row in
      row.split(separator: "|").map { $0.trimmingCharacters() }
    }
    let count = (split.first?.count ?? 2) - 1
    return DecisionTable(
      hitPolicy: policy, aggregation: nil,
      inputs: try ["x", "y"].prefix(count).map { try Parser.expression($0, scope: scope) },
      inputValues: try (0..<count).map { column in
        try limits.indices.contains(column)
          ? limits[column].map { try Parser.unaryTests($0, scope: scope) } : nil
      },
      inputTypes: (0..<count).map { types.indices.contains($0) ? types[$0] : .any },
      outputs: [
        DecisionTable.Output(
          values: try values.map { .value(try Parser.expression($0)) },
          defaultValue: try defaultOutput.map { try Parser.expression($0) })
      ],
      rules: try split.enumerated().map { index, cells in
        DecisionTable.Rule(
          number: index + 1,
          cells: try cells.dropLast().map { try Parser.unaryTests($0, scope: scope) },
          output: try Parser.expression(cells[count], scope: scope))
      })
  }

  static func said(_ table: DecisionTable) -> [String] { table.findings().map(\.english) }

  @Test func `a table that takes every row once has nothing to find`() throws {
    #expect(try Self.said(Self.table(["< 18 | 1", "[18..65) | 2", ">= 65 | 3"])) == [])
    #expect(try Self.said(Self.table(["true | 1", "false | 2"])) == [])
    #expect(try Self.said(Self.table(["\"a\" | 1", "not(\"a\") | 2"])) == [])
  }

  @Test func `rules that meet are shown by a row`() throws {
    let table = try Self.table([">= 30 | \"a\" | 1", "[20..30] | - | 2"], .unique)
    let overlap = try #require(table.findings().first { $0.cause == .overlap })
    #expect(overlap.rules == [1, 2])
    #expect(overlap.english == "rules 1, 2 hold at once for x = 30, y = \"a\"")
    #expect(overlap.chinese == "第 1, 2 条规则同时成立：x = 30，y = \"a\"")
    #expect(overlap.isError)
  }

  @Test func `a row that no rule takes is shown with the rule that would`() throws {
    let table = try Self.table([
      "< 18 | - | 1", "[18..65) | \"a\" | 2", "> 65 | - | 3", "65 | - | 4",
    ])
    let holes = table.findings()
    #expect(holes.map(\.english) == ["no rule holds for x = 18, y = \"other\""])
    #expect(holes.map(\.remedyInEnglish) == ["add a rule: [18..65) | not(\"a\")"])
    #expect(holes.allSatisfy { !$0.isError })
  }

  @Test func `a default or a list of answers leaves no hole`() throws {
    #expect(try Self.said(Self.table(["< 18 | 1"], defaultOutput: "0")) == [])
    #expect(try Self.said(Self.table(["< 18 | 1"], .collect)) == [])
    #expect(try Self.said(Self.table(["< 18 | 1"])) == ["no rule holds for x = 18"])
  }

  @Test func `what an input can be is what is looked at`() throws {
    let rows = ["\"low\" | 1", "\"high\" | 2"]
    #expect(try Self.said(Self.table(rows)) == ["no rule holds for x = \"other\""])
    #expect(try Self.said(Self.table(rows, limits: ["\"low\", \"high\""])) == [])
    #expect(
      try Self.said(Self.table(rows, limits: ["\"low\", \"middle\", \"high\""]))
        == ["no rule holds for x = \"middle\""])
    #expect(
      try Self.said(Self.table(["true | 1"], types: [.boolean]))
        == ["no rule holds for x = false"])
    #expect(try Self.said(Self.table([">= 5 | 1"], types: [.number], limits: ["[5..10]"])) == [])
  }

  @Test func `null is looked at only where a cell names it`() throws {
    #expect(
      try Self.said(Self.table(["null | 1", ">= 5 | 2", "< 5 | 3"])) == [])
    #expect(
      try Self.said(Self.table(["not(null) | 1"])) == ["no rule holds for x = null"])
  }

  @Test(arguments: [
    (["[5..3] | 1", "- | 2"], DecisionTable.HitPolicy.first, [1]),
    (["- | 1", "> 5 | 2"], .first, [2]),
    (["< 5 | 1", ">= 5 | 2", "7 | 3"], .first, [3]),
    (["< 5 | 1", "> 5 | 2", "[4..6] | 3"], .first, []),
  ])
  func `rules that never count are found`(
    _ rows: [String], _ policy: DecisionTable.HitPolicy, _ rules: [Int]
  ) throws {
    let findings = try Self.table(rows, policy, defaultOutput: "0").findings()
    #expect(
      findings.filter { $0.cause == .masked || $0.cause == .neverHolds }.flatMap(\.rules) == rules)
  }

  @Test func `a rule of low rank is masked by those of a higher one`() throws {
    let rows = ["> 5 | \"low\"", "> 3 | \"high\"", "<= 3 | \"low\""]
    let table = try Self.table(rows, .priority, values: ["\"high\"", "\"low\""])
    #expect(table.findings().map(\.rules) == [[1]])
    #expect(
      try Self.said(Self.table(rows, .priority))
        == ["the hit policy ranks answers, but the outputs do not list their values"])
  }

  @Test func `rules that agree may meet under the policy any`() throws {
    #expect(try Self.said(Self.table(["> 3 | 1", "> 5 | 1", "<= 3 | 2"], .any)) == [])
    #expect(
      try Self.said(Self.table(["> 3 | 1", "> 5 | 2", "<= 3 | 2"], .any))
        == ["rules 1, 2 hold at once with different answers for x = 6"])
  }

  @Test func `cells of another type than their input are told`() throws {
    let table = try Self.table(["\"5\" | 1", "- | 2"], .first, types: [.number])
    #expect(
      Self.said(table) == [
        "rule 1 compares “x”, which is a number, with \"5\"",
        "rule 1 never holds: no row fits all of its cells",
      ])
  }

  @Test func `outputs that are not allowed are told`() throws {
    let table = try Self.table(["- | \"c\""], values: ["\"a\"", "\"b\""])
    #expect(Self.said(table) == ["rule 1 gives \"c\" for “”, which may be \"a\", \"b\""])
  }

  @Test func `a constant that is not known leaves a cell open`() throws {
    let table = try Self.table(["> limit | 1", "<= limit | 2"], .first)
    let constants = Environment(values: ["limit": .null])
    #expect(table.findings(constants: constants, nulls: .unknown).map(\.english) == [])
  }

  @Test func `a cell that asks for another name may hold or not`() throws {
    #expect(try Self.said(Self.table(["> limit | 1", "<= limit | 2"])) == [])
    #expect(try Self.said(Self.table(["> limit | 1", "> 5 | 2"])) == [])
    #expect(
      try Self.table(["> limit | 1", "> 5 | 2"]).findings(
        constants: Environment(values: ["limit": .number(Decimal128(7))])
      ).map(\.english) == ["rules 1, 2 hold at once for x = 8", "no rule holds for x = 5"])
  }

  @Test(arguments: [
    ValueType.number, .string, .boolean, .date, .time, .dateTime, .dayTimeDuration,
    .yearMonthDuration, .list(.number), .any,
  ])
  func `an input of any type may be compared with another name`(_ type: ValueType) throws {
    #expect(try Self.said(Self.table(["> limit | 1", "limit | 2"], types: [type])) == [])
  }

  @Test(arguments: [
    "@\"2024-02-29\"", "@\"PT1H\"", "@\"P1Y\"", "@\"12:00:00\"", "@\"2024-01-01T00:00:00Z\"",
    "@\"2024-01-01T00:00:00\"", "1.5",
  ])
  func `every type with an order is cut at its constants`(_ bound: String) throws {
    #expect(try Self.said(Self.table(["< \(bound) | 1", ">= \(bound) | 2"])) == [])
    let open = try Self.table(["< \(bound) | 1", "> \(bound) | 2"])
    #expect(Self.said(open) == ["no rule holds for x = \(bound)"])
    #expect(open.findings().map(\.remedyInEnglish) == ["add a rule: \(bound)"])
    #expect(try Self.said(Self.table(["< \(bound) | 1"])).count == 1)
  }
}

extension Substring {
  fileprivate func trimmingCharacters() -> String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
