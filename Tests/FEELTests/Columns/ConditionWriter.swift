import FEEL

/// Writes random conditions, tables and rows; the same for the same seed.
struct ConditionWriter {
  private var numbers: SeededNumbers

  static let dictionary = ["red", "green", "blue"]
  static let inputs: [String: ColumnInput] = [
    "n": ColumnInput(column: 0, kind: .number(scale: 2)),
    "m": ColumnInput(column: 1, kind: .number(scale: 0)),
    "flag": ColumnInput(column: 2, kind: .boolean),
    "other": ColumnInput(column: 3, kind: .boolean),
    "kind": ColumnInput(column: 4, kind: .text(dictionary)),
  ]
  static let constants: [String: Value] = ["ten": .number(Decimal128(10)), "lost": .null]

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  mutating func random(below bound: Int) -> Int { numbers.below(bound) }

  mutating func pick<Element>(_ items: [Element]) -> Element { numbers.pick(items) }

  mutating func condition(depth: Int) -> String {
    switch numbers.below(depth > 0 ? 12 : 6) {
    case 0: return "\(number(2)) \(numbers.pick(["<", "<=", ">", ">=", "=", "!="])) \(number(2))"
    case 1: return "kind \(numbers.pick(["=", "!="])) \"\(numbers.pick(Self.dictionary))\""
    case 2: return numbers.pick(["flag", "other", "flag = other", "flag = true"])
    case 3: return "\(number(1)) between \(number(1)) and \(number(1))"
    case 4: return "\(number(1)) in (\(test()), \(test()))"
    case 5: return "kind in (\"red\", \"\(numbers.pick(Self.dictionary))\")"
    case 6, 7: return "(\(condition(depth: depth - 1)) and \(condition(depth: depth - 1)))"
    case 8, 9: return "(\(condition(depth: depth - 1)) or \(condition(depth: depth - 1)))"
    case 10: return "not(\(condition(depth: depth - 1)))"
    default:
      let parts = (0..<3).map { _ in condition(depth: depth - 1) }
      return "(if \(parts[0]) then \(parts[1]) else \(parts[2]))"
    }
  }

  mutating func number(_ depth: Int) -> String {
    switch numbers.below(depth > 0 ? 9 : 5) {
    case 0: return "n"
    case 1: return "m"
    case 2: return "\(numbers.below(40) - 20)"
    case 3: return "\(numbers.below(20)).\(numbers.below(100))"
    case 4: return numbers.below(6) == 0 ? "lost" : "ten"
    case 5: return "(\(number(depth - 1)) + \(number(depth - 1)))"
    case 6: return "(\(number(depth - 1)) - \(number(depth - 1)))"
    case 7: return "(\(number(depth - 1)) * \(number(depth - 1)))"
    default: return "(\(number(depth - 1)) / \(number(depth - 1)))"
    }
  }

  mutating func test() -> String {
    switch numbers.below(4) {
    case 0: return ">= \(number(0))"
    case 1: return "< \(number(0))"
    case 2: return "[\(numbers.below(9))..\(9 + numbers.below(9)))"
    default: return "\(number(0))"
    }
  }

  mutating func table(_ policy: DecisionTable.HitPolicy) throws -> DecisionTable {
    let scope = Scope(names: ["n", "kind", "flag", "ten", "lost", "m"])
    var rules: [DecisionTable.Rule] = []
    for index in 0..<1 + numbers.below(4) {
      let texts = [
        numbers.pick(["-", test(), "not(\(test()))"]),
        numbers.pick(["-", "\"red\"", "\"green\", \"blue\"", "not(\"red\")"]),
        numbers.pick(["-", "true", "false"]),
      ]
      let cells = try texts.map { try Parser.unaryTests($0, scope: scope) }
      let output = try Parser.expression(numbers.pick(["true", "true", "false"]))
      rules.append(.init(number: index + 1, cells: cells, output: output))
    }
    let fallback = numbers.below(3) == 0 ? nil : try Parser.expression("false")
    let inputs = try ["n", "kind", "flag"].map { try Parser.expression($0, scope: scope) }
    return DecisionTable(
      hitPolicy: policy, inputs: inputs, rules: rules, defaultOutput: fallback)
  }

  mutating func columns(count: Int) -> [Column] {
    let small = (0..<count).map { _ in Int64(numbers.below(4_000) - 2_000) }
    let mixed = (0..<count).map { _ in
      numbers.below(20) == 0 ? Int64.max - Int64(numbers.below(3)) : Int64(numbers.below(40) - 20)
    }
    let codes = (0..<count).map { _ in UInt16(numbers.below(3)) }
    return [
      Column(.numbers(small), known: mask(count)), Column(.numbers(mixed), known: mask(count)),
      Column(.booleans(mask(count)), known: mask(count)),
      Column(.booleans(mask(count)), known: mask(count)),
      Column(.codes(codes), known: mask(count)),
    ]
  }

  private mutating func mask(_ count: Int) -> Bitmap {
    Bitmap((0..<count).map { _ in numbers.below(6) != 0 })
  }
}
