import FEEL
import Testing

@Suite struct ParserTests {
  static let scope = Scope(names: ["annual turnover", "annual", "年交易规模", "kind", "a", "b"])

  @Test(arguments: [
    ("annual turnover >= 30", "annual turnover >= 30"),
    ("annual+annual turnover", "annual + annual turnover"),
    ("年交易规模 > 20", "年交易规模 > 20"),
    ("a + b * 2 - 1", "(a + (b * 2)) - 1"),
    ("a between 1 and 2 and b = 3", "(a between 1 and 2) and (b = 3)"),
    ("if a > 1 then b else -b", "if a > 1 then b else -b"),
    ("kind in (\"x\", \"y\")", "kind in (\"x\", \"y\")"),
    ("a in [1..2)", "a in ([1..2))"),
    ("some x in [1, 2] satisfies x > a", "some x in [1, 2] satisfies x > a"),
    ("not(a = 1) // remark", "not(a = 1)"),
  ])
  func `an expression is read whole`(_ text: String, _ written: String) throws {
    #expect(try Parser.expression(text, scope: Self.scope).description == written)
  }

  @Test func `a wrong name is answered with its place and the nearest name`() {
    let error = #expect(throws: SyntaxError.self) {
      try Parser.expression("a >\n anual turnover", scope: Self.scope)
    }
    #expect(error?.position == SourcePosition(line: 2, column: 2))
    #expect(error?.cause == .unknownName("anual", nearest: "annual"))
    #expect(error?.remedyInChinese.contains("annual") == true)
  }

  @Test(arguments: [
    ("a ＞ 3", SyntaxError.Cause.fullWidth(found: "＞", write: ">")),
    ("a >= ", .unexpected(found: "end", expected: "a value")),
    ("(a", .unexpected(found: "end", expected: ")")),
    ("\"open", .unterminatedText),
    ("if a then b", .unexpected(found: "end", expected: "else")),
    ("cuont(a)", .unknownFunction("cuont", nearest: "count")),
    ("abs(a, b)", .wrongArgumentCount(function: "abs", found: 2, expected: 1)),
    ("a b", .unexpected(found: "b", expected: "the end")),
    ("a # b", .strangeCharacter("#")),
  ])
  func `a mistake is refused with its cause`(_ text: String, _ cause: SyntaxError.Cause) {
    let error = #expect(throws: SyntaxError.self) {
      try Parser.expression(text, scope: Self.scope)
    }
    #expect(error?.cause == cause)
    #expect(error?.chinese.isEmpty == false && error?.english.isEmpty == false)
  }

  @Test(arguments: ["(", "[", "not(", "-", "if ", "{a: "])
  func `deep nesting is refused and not followed`(_ opening: String) {
    let text = String(repeating: opening, count: 20_000)
    #expect(throws: SyntaxError.self) { try Parser.expression(text, scope: Self.scope) }
  }

  @Test(arguments: [" + 1", " * 1", " = 1", "[1]", ".a", " ** 1", " in 1", " - -1"])
  func `a long chain is evaluated up to its limit and refused beyond`(_ link: String) throws {
    let long = "a" + String(repeating: link, count: 200)
    var evaluator = Evaluator(Environment(values: ["a": .number(Decimal128(1))]))
    _ = evaluator.value(of: try Parser.expression(long, scope: Self.scope))
    let endless = "a" + String(repeating: link, count: 9_000)
    #expect(throws: SyntaxError.self) { try Parser.expression(endless, scope: Self.scope) }
  }

  @Test func `cells are read as tests`() throws {
    #expect(try Parser.unaryTests("-").asksNothing)
    #expect(try Parser.unaryTests("not(1, 2)").isNegated)
    #expect(try Parser.unaryTests("\"a\", \"b\", [1..3]").alternatives.count == 3)
    #expect(throws: SyntaxError.self) { try Parser.unaryTests(">= ") }
  }

  @Test func `random text never brings the reader down`() {
    var numbers = SeededNumbers(seed: 11)
    let pieces = [
      "a", "b", "if", "then", "(", ")", "[", "]", "..", ",", ">=", "-", "\"x\"", "{", "}", ":", "1",
      "in", "between", "and", "some", "satisfies", "@", "年", "😀",
    ]
    var refused = 0
    for _ in 0..<3_000 {
      let text = (0..<numbers.below(12)).map { _ in numbers.pick(pieces) }.joined(separator: " ")
      do {
        _ = try Parser.expression(text, scope: Self.scope)
      } catch {
        refused += 1
      }
    }
    #expect(refused > 2_000 && refused < 3_000)
  }
}
