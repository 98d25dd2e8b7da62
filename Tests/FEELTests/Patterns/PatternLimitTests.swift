import FEEL
import Testing

/// Any pattern on any text ends: with an answer, or cut off.
struct PatternLimitTests {
  static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test(arguments: [
    ("(a+)+$", "a", "b"), ("(a|aa)+b", "a", ""), ("(a*)*b", "a", ""), ("a*a*a*a*a*b", "a", ""),
    ("(x+x+)+y", "x", ""), ("(.*)*=", "x", ""), ("(a|a)*b", "a", ""), ("(a?){30}b", "a", ""),
    ("((a*)*)*b", "a", ""), ("(a*?)*?b", "a", ""), ("(\\w+\\s?)+!", "word ", ""),
    ("^(([a-z])+.)+[A-Z]([a-z])+$", "a", ""), ("(.+)*,(.+)*;", "x", ","), ("(ab|a|b)*c", "ab", ""),
  ])
  func `a pattern that explodes elsewhere is answered here`(
    _ pattern: String, _ unit: String, _ end: String
  ) throws {
    let text = Self.many(unit, 1_000) + end
    #expect(try !XPathPattern(pattern).matches(text))
    #expect(try !XPathPattern(pattern, flags: "sm").matches(text))
  }

  @Test(arguments: [
    ("(a+)+\\1b", "a"), ("(a*)*(a*)*\\1\\2b", "a"), ("(.*)(.*)(.*)(.*)\\1\\2\\3\\4x", "a"),
    ("((a|aa)+)\\1c", "a"), ("(a{0,90}){0,90}b", "a"),
  ])
  func `what cannot be remembered is cut off`(_ pattern: String, _ unit: String) throws {
    let compiled = try XPathPattern(pattern)
    let text = Self.many(unit, 1_000)
    let limit = 20_000
    let expected = PatternError.tooExpensive(limit: limit + 16 * 1_000)
    #expect(throws: expected) { try compiled.matches(text, stepLimit: limit) }
    #expect(throws: expected) { try compiled.split(text, stepLimit: limit) }
    #expect(throws: expected) { try compiled.replacing(in: text, with: "", stepLimit: limit) }
  }

  @Test func `long plain work is not cut off`() throws {
    let text = Self.many("lorem ipsum 2021 ", 3_000)
    #expect(try XPathPattern("\\s+").split(text, stepLimit: 0).count == 9_001)
    #expect(try XPathPattern("ipsum$").matches(text, stepLimit: 0) == false)
    let swapped = try XPathPattern("(\\w+) (\\d+)").replacing(in: text, with: "$2 $1")
    #expect(swapped.hasPrefix("lorem 2021 ipsum lorem"))
    #expect(try XPathPattern("^.*$", flags: "s").matches(text, stepLimit: 0))
  }

  @Test func `steps that nobody grants or everybody grants do no harm`() throws {
    #expect(throws: PatternError.self) { try XPathPattern("").matches("", stepLimit: 0) }
    #expect(throws: PatternError.self) { try XPathPattern("").matches("", stepLimit: .min) }
    #expect(try XPathPattern("a").matches("ba", stepLimit: .max))
  }

  @Test(arguments: ["(", "(?:", "[a-", "[^a-", "((?:", "(a|"])
  func `deep nesting is refused and not followed`(_ opening: String) {
    #expect(throws: PatternError.self) { try XPathPattern(Self.many(opening, 2_000)) }
  }

  @Test func `as deep as allowed is read, and one deeper is not`() throws {
    for (opening, inner, closing) in [("(", "a", ")"), ("(?:", "a", ")*"), ("[a-", "[b]", "]")] {
      let fits = opening == "[a-" ? 99 : 100
      let deep = Self.many(opening, fits) + inner + Self.many(closing, fits)
      #expect(try XPathPattern(deep).matches("a"))
      let deeper = Self.many(opening, fits + 1) + inner + Self.many(closing, fits + 1)
      let error = #expect(throws: PatternError.self) { try XPathPattern(deeper) }
      guard case .tooDeep(limit: 100, _) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }

  @Test(arguments: ["a", "(a)", "a|", "[a]", "\\d", "a*", "(a)\\1", "中", "a?"])
  func `a long pattern is read up to its limit`(_ unit: String) throws {
    let length = unit.unicodeScalars.count
    let fits = Self.many(unit, 10_000 / length)
    _ = try XPathPattern(fits, flags: "i").matches("aaa")
    #expect(throws: PatternError.tooLong(limit: 10_000)) { try XPathPattern(fits + "aaaaaaa") }
  }

  @Test(arguments: [
    "(ab){50000}", "((a{1,2}){1000}){1000}", "((ab){0,1000}){0,1000}",
    "(a|b){99999999999999999999}",
    "(((((a|b){99}){99}){99}){99}){99}", "(?:ab){30000,}", "(a){0,2147483646}",
  ])
  func `counts of groups that grow too large are refused`(_ pattern: String) {
    #expect(throws: PatternError.tooLarge(limit: 50_000)) { try XPathPattern(pattern) }
  }

  @Test(arguments: [
    ("a{2147483647}", false), ("a{0,2147483647}", true), ("(?:){2147483647}", true),
    ("(?:(?:){99999}){99999}", true), ("(a){0}{0}", nil), ("(ab){0,2147483648}", true),
    ("a{9223372036854775807,9223372036854775808}", false), ("(?:a{0}){999999}", true),
  ])
  func `great counts of one character or of nothing cost nothing`(
    _ pattern: String, _ matches: Bool?
  ) throws {
    guard let matches else {
      #expect(throws: PatternError.self) { try XPathPattern(pattern) }
      return
    }
    #expect(try XPathPattern(pattern).matches("aaa") == matches)
  }

  @Test func `a replaced text does not grow beyond its limit`() throws {
    let pattern = try XPathPattern("(a+)")
    let text = Self.many("a", 1_000)
    #expect(try pattern.replacing(in: text, with: "$1$1", lengthLimit: 2_000).utf8.count == 2_000)
    #expect(throws: PatternError.tooLong(limit: 1_999)) {
      try pattern.replacing(in: text, with: "$1$1", lengthLimit: 1_999)
    }
    #expect(throws: PatternError.tooLong(limit: 50_000)) {
      try XPathPattern("a").replacing(in: text, with: Self.many("b", 400), lengthLimit: 50_000)
    }
    #expect(throws: PatternError.self) {
      try XPathPattern("(x)?a").replacing(in: text, with: Self.many("$1", 4_000), stepLimit: 9_000)
    }
  }

  @Test func `a copy is used from many tasks at once`() async throws {
    let pattern = try XPathPattern("^(a|b)*c\\1?$")
    let count = try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<50 {
        group.addTask { try pattern.matches(Self.many("ab", index) + "c") }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(count == 50)
  }
}
