import FEEL
import Testing

/// Random tables, judged by evaluating every combination of values near their constants.
@Suite struct RandomTableTests {
  /// A generator that gives the same tables for a seed.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let numberCells = [
    "-", "< 2", "<= 2", "> 2", ">= 3", "2", "[1..3]", "(1..3)", "[2..4)", "not(2)", "1, 3",
    "not([1..2], 4)", "< 1, > 3", "? > 2 and ? < 4", "null, 2", "not(< 2)",
  ]
  private static let textCells = [
    "-", "\"a\"", "\"b\"", "not(\"a\")", "\"a\", \"b\"", "not(\"b\", \"c\")", "? = \"c\"",
  ]
  /// Values at every constant of the cells, between them and beyond.
  private static let numbers: [Value] = [
    "0", "1", "1.5", "2", "2.5", "3", "3.5", "4", "5",
  ].compactMap { Decimal128($0).map { .number($0) } }
  private static let texts: [Value] = ["a", "b", "c", "other"].map { .string($0) }

  private static func table(
    _ policy: DecisionTable.HitPolicy, _ random: inout Seeded
  ) throws -> DecisionTable {
    let rows = (0..<Int.random(in: 1...5, using: &random)).map { index in
      let number = numberCells.randomElement(using: &random) ?? "-"
      let text = textCells.randomElement(using: &random) ?? "-"
      return "\(number) | \(text) | \(index)"
    }
    return try TableFindingTests.table(rows, policy, types: [.number, .string])
  }

  /// The rules of a table that hold for a row.
  private static func holding(_ table: DecisionTable, _ row: [Value]) -> [Int] {
    table.rules.filter { rule in
      zip(rule.cells, row).allSatisfy { cell, value in
        var evaluator = Evaluator(Environment())
        return evaluator.holds(cell, for: value, at: SourcePosition(line: 1, column: 1)) == true
      }
    }.map(\.number)
  }

  /// All rows with the rules that hold for them; null among the numbers where a cell names it.
  private static func rows(_ table: DecisionTable) -> [(row: [Value], rules: [Int])] {
    let hasNull = table.rules.contains { $0.cells[0].text.contains("null") }
    return (hasNull ? numbers + [.null] : numbers).flatMap { number in
      texts.map { text in ([number, text], holding(table, [number, text])) }
    }
  }

  private static func row(_ finding: TableFinding) -> [Value] {
    ["x", "y"].map { name in
      finding.row.first { $0.input == name }?.value ?? (name == "x" ? numbers[0] : texts[0])
    }
  }

  @Test(arguments: 0..<400)
  func `overlaps and holes are those that evaluation finds`(_ seed: UInt64) throws {
    var random = Seeded(state: seed)
    let table = try Self.table(.unique, &random)
    let rows = Self.rows(table)
    let findings = table.findings()
    let overlaps = findings.filter { $0.cause == .overlap }
    var pairs: Set<[Int]> = []
    for (_, rules) in rows {
      for (index, first) in rules.enumerated() {
        for second in rules[(index + 1)...] { pairs.insert([first, second]) }
      }
    }
    #expect(Set(overlaps.map(\.rules)) == pairs, "seed \(seed)")
    for overlap in overlaps {
      #expect(Set(Self.holding(table, Self.row(overlap))).isSuperset(of: overlap.rules))
    }
    let holes = findings.filter { if case .hole = $0.cause { true } else { false } }
    #expect(holes.isEmpty == rows.allSatisfy { !$0.rules.isEmpty }, "seed \(seed)")
    for hole in holes { #expect(Self.holding(table, Self.row(hole)).isEmpty, "seed \(seed)") }
    let idle = findings.filter { $0.cause == .neverHolds }.flatMap(\.rules)
    let used = Set(rows.flatMap(\.rules))
    #expect(Set(idle) == Set(table.rules.map(\.number)).subtracting(used), "seed \(seed)")
  }

  @Test(arguments: 0..<200)
  func `rules that a table closes its holes with are enough`(_ seed: UInt64) throws {
    var random = Seeded(state: seed &+ 10_000)
    let table = try Self.table(.first, &random)
    let scope = Scope(names: ["x", "y"])
    var rules = table.rules
    for finding in table.findings() {
      guard case .hole(let cells) = finding.cause else { continue }
      rules.append(
        DecisionTable.Rule(
          number: rules.count + 1, cells: try cells.map { try Parser.unaryTests($0, scope: scope) },
          output: try Parser.expression("0")))
    }
    let closed = DecisionTable(
      hitPolicy: .first, aggregation: nil, inputs: table.inputs, inputValues: table.inputValues,
      inputTypes: table.inputTypes, outputs: table.outputs, rules: rules)
    let left = closed.findings().filter { if case .hole = $0.cause { true } else { false } }
    #expect(left.isEmpty, "seed \(seed)")
  }

  @Test(arguments: 0..<200)
  func `masked rules are those that never come first`(_ seed: UInt64) throws {
    var random = Seeded(state: seed &+ 20_000)
    let table = try Self.table(.first, &random)
    let first = Set(Self.rows(table).compactMap(\.rules.first))
    let findings = table.findings().filter { $0.cause == .masked || $0.cause == .neverHolds }
    let expected = Set(table.rules.map(\.number)).subtracting(first)
    #expect(Set(findings.flatMap(\.rules)) == expected, "seed \(seed)")
  }

  @Test func `tables that share a budget are checked until it is spent, and then told to be open`()
    throws
  {
    let rows = (0..<200).map { index in
      let (one, other) = (index * 7 % 199, index * 11 % 199)
      return "[\(min(one, other))..\(max(one, other))] | not(\"t\(index % 17)\") | \(index)"
    }
    let table = try TableFindingTests.table(rows, .first)
    var budget = CheckBudget()
    var count = 0
    while !table.findings(within: &budget).contains(where: { $0.cause == .unfinished }) {
      count += 1
      guard count < 5_000 else { break }
    }
    #expect((1..<5_000).contains(count))
    #expect(table.findings(within: &budget).contains { $0.cause == .unfinished })
    #expect(!table.findings().contains { $0.cause == .unfinished })
  }

  @Test func `a table of 5,000 rules and 4 inputs is checked within a second`() throws {
    let scope = Scope(names: ["a", "b", "c", "d"])
    let names = ["a", "b", "c", "d"]
    var rules: [DecisionTable.Rule] = []
    for index in 0..<5_000 {
      let (first, second) = (index / 100, index % 100)
      let cells = [
        "[\(first * 10)..\(first * 10 + 10))", "[\(second)..\(second + 1))",
        second % 2 == 0 ? "\"x\", \"y\"" : "-", "-",
      ]
      rules.append(
        DecisionTable.Rule(
          number: index + 1, cells: try cells.map { try Parser.unaryTests($0, scope: scope) },
          output: try Parser.expression("\(index)")))
    }
    let table = DecisionTable(
      hitPolicy: .unique, aggregation: nil,
      inputs: try names.map { try Parser.expression($0, scope: scope) },
      inputValues: names.map { _ in nil }, outputs: [DecisionTable.Output()], rules: rules)
    let clock = ContinuousClock()
    var findings: [TableFinding] = []
    let time = clock.measure { findings = table.findings() }
    #expect(time < .seconds(1))
    #expect(findings.count == 10)
    #expect(findings.allSatisfy { if case .hole = $0.cause { true } else { false } })
  }
}
