import FEEL
import Testing

@Suite struct EvaluatorTests {
  static let environment = Environment(
    values: [
      "t": .boolean(true), "f": .boolean(false), "n": .null, "x": .number(Decimal128(30)),
      "list": .list([.number(Decimal128(1)), .number(Decimal128(2)), .number(Decimal128(3))]),
    ],
    functions: [
      "annualTurnover": Function(argumentCount: 1...1) { arguments in
        guard case .number(let year) = arguments[0] else { return .null }
        return Value(number: year.multiplied(by: Decimal128(10)))
      }
    ])

  static func value(
    _ text: String, nulls: Evaluator.NullReading = .standard
  ) throws -> (value: Value, issues: [EvaluationIssue]) {
    let expression = try Parser.expression(text, scope: environment.scope)
    var evaluator = Evaluator(environment, nulls: nulls)
    let value = evaluator.value(of: expression)
    return (value, evaluator.issues)
  }

  @Test(arguments: [
    ("t and n", "null"), ("f and n", "false"), ("n and f", "false"), ("t or n", "true"),
    ("f or n", "null"), ("n or t", "true"), ("not(n)", "null"), ("n and n", "null"),
    ("t and t", "true"), ("f or f", "false"), ("not(t)", "false"), ("n or n", "null"),
    ("1 + 2 * 3", "7"), ("10 / 4", "2.5"), ("2 ** 10", "1024"), ("2 ** -1", "0.5"),
    ("0.1 + 0.2", "0.3"), ("\"a\" + \"b\"", "\"ab\""), ("-x", "-30"), ("n + 1", "null"),
    ("x >= 30", "true"), ("n >= 30", "null"), ("n = null", "true"), ("x != null", "true"),
    ("if n then 1 else 2", "2"), ("x between 30 and 31", "true"), ("x in (20..30)", "false"),
    ("x in (20..30]", "true"), ("x in (1, 30)", "true"), ("x in > 29", "true"),
    ("\"b\" in (\"a\", \"b\")", "true"), ("count(list)", "3"), ("sum(list)", "6"),
    ("min(3, 1, 2)", "1"), ("max(list)", "3"), ("mean(list)", "2"), ("list[item > 1]", "[2, 3]"),
    ("list[-1]", "3"), ("count(list[item >= 2])", "2"),
    ("some v in list satisfies v > 2", "true"), ("every v in list satisfies v > 2", "false"),
    ("for v in list return v * v", "[1, 4, 9]"), ("{a: 1, b: a + 1}.b", "2"),
    ("annualTurnover(2025 - 1)", "20240"), ("floor(-1.5)", "-2"), ("ceiling(1.2)", "2"),
    ("decimal(2.345, 2)", "2.34"), ("string length(\"年😀\")", "2"),
    ("date(\"2021-11-19\") < @\"2021-12-02\"", "true"), ("\"a\" < \"b\"", "true"),
    ("[{k: 1}, {k: 2}][k > 1].k", "[2]"), ("list contains(list, 2)", "true"),
  ])
  func `an expression has its value`(_ text: String, _ expected: String) throws {
    #expect(try Self.value(text).value.description == expected)
  }

  @Test(arguments: [
    ("1 / 0", EvaluationIssue.Cause.divisionByZero),
    ("1 + \"a\"", .wrongTypes(operation: "+", types: ["number", "string"])),
    ("x = \"a\"", .wrongTypes(operation: "=", types: ["number", "string"])),
    ("{a: 1}.b", .noMember("b")),
    ("abs(\"a\")", .wrongArguments(function: "abs", types: ["string"])),
    ("1e6144 * 1e6144", .beyondRange(operation: "*")),
  ])
  func `a null has its cause beside it`(_ text: String, _ cause: EvaluationIssue.Cause) throws {
    let (value, issues) = try Self.value(text)
    #expect(value == .null)
    #expect(issues.map(\.cause) == [cause])
  }

  @Test(arguments: ["n = null", "n != 1", "if n then 1 else 1", "n in (1, 2)", "n between 1 and 2"])
  func `where null is unknown, what depends on it is unknown`(_ text: String) throws {
    #expect(try Self.value(text, nulls: .unknown).value == .null)
  }

  @Test func `endless work stops with a cause`() throws {
    let text =
      "for a in [1..1000] return for b in [1..1000] return for c in [1..1000] return a"
    let (_, issues) = try Self.value(text)
    #expect(issues.contains { $0.cause == .tooManySteps(limit: EvaluationLimits().steps) })
  }
}
