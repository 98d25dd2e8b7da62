import FEEL
import Testing

struct PatternRefusalTests {
  typealias Refusal = (pattern: String, error: PatternError)

  static let causes: [Refusal] = [
    ("(", .unexpected(found: "end", expected: .closingParenthesis, at: 1)),
    ("a(b(c)", .unexpected(found: "end", expected: .closingParenthesis, at: 6)),
    (")", .unexpected(found: ")", expected: .branchEnd, at: 0)),
    ("(a))b", .unexpected(found: ")", expected: .branchEnd, at: 3)),
    ("*a", .unexpected(found: "*", expected: .atom, at: 0)),
    ("a**", .unexpected(found: "*", expected: .atom, at: 2)),
    ("a|*", .unexpected(found: "*", expected: .atom, at: 2)),
    ("中*+", .unexpected(found: "+", expected: .atom, at: 2)),
    ("a{", .unexpected(found: "end", expected: .number, at: 2)),
    ("a{,3}", .unexpected(found: ",", expected: .number, at: 2)),
    ("a{1", .unexpected(found: "end", expected: .closingBrace, at: 3)),
    ("a{1,", .unexpected(found: "end", expected: .number, at: 4)),
    ("a{1,2", .unexpected(found: "end", expected: .closingBrace, at: 5)),
    ("a{1;2}", .unexpected(found: ";", expected: .closingBrace, at: 3)),
    ("a{x}", .unexpected(found: "x", expected: .number, at: 2)),
    ("a{3,2}", .reversedCount(minimum: 3, maximum: 2, at: 1)),
    ("a{٣}", .unexpected(found: "٣", expected: .number, at: 2)),
    ("(?=a)", .unexpected(found: "=", expected: .plainGroup, at: 2)),
    ("(?!a)", .unexpected(found: "!", expected: .plainGroup, at: 2)),
    ("(?<n>a)", .unexpected(found: "<", expected: .plainGroup, at: 2)),
    ("(?i)a", .unexpected(found: "i", expected: .plainGroup, at: 2)),
    ("(?", .unexpected(found: "end", expected: .plainGroup, at: 2)),
    ("a\\b", .unexpected(found: "\\b", expected: .escape, at: 1)),
    ("\\", .unexpected(found: "end", expected: .escape, at: 1)),
    ("[a", .unexpected(found: "end", expected: .closingBracket, at: 2)),
    ("[", .unexpected(found: "end", expected: .closingBracket, at: 1)),
    ("[]", .unexpected(found: "]", expected: .classMember, at: 1)),
    ("[^]", .unexpected(found: "]", expected: .classMember, at: 2)),
    ("[a[b]", .unexpected(found: "[", expected: .classMember, at: 2)),
    ("[z-a]", .reversedRange(from: "z", to: "a", at: 1)),
    ("[c-a-c]", .reversedRange(from: "c", to: "a", at: 1)),
    ("[a-\\d]", .unexpected(found: "\\", expected: .rangeEnd, at: 3)),
    ("[--a]", .unexpected(found: "-", expected: .closingBracket, at: 2)),
    ("[a--]", .unexpected(found: "-", expected: .rangeEnd, at: 3)),
    ("[a-", .unexpected(found: "end", expected: .rangeEnd, at: 3)),
    ("[a-[b]c]", .unexpected(found: "c", expected: .closingBracket, at: 6)),
    ("[a-[b]", .unexpected(found: "end", expected: .closingBracket, at: 6)),
    ("[a-[]]", .unexpected(found: "]", expected: .classMember, at: 4)),
    ("]", .unexpected(found: "]", expected: .atom, at: 0)),
    ("}", .unexpected(found: "}", expected: .atom, at: 0)),
    ("\\p", .unexpected(found: "end", expected: .categoryName, at: 2)),
    ("\\pL", .unexpected(found: "L", expected: .categoryName, at: 2)),
    ("\\p{}", .unexpected(found: "}", expected: .categoryName, at: 3)),
    ("\\p{Lu", .unexpected(found: "end", expected: .closingBrace, at: 5)),
    ("\\p{ IsBasicLatin}+", .unexpected(found: " ", expected: .categoryName, at: 3)),
    ("\\p{^L}", .unexpected(found: "^", expected: .categoryName, at: 3)),
    ("\\p{Xy}", .unknownCategory("Xy", at: 3)),
    ("\\p{l}", .unknownCategory("l", at: 3)),
    ("\\p{LU}", .unknownCategory("LU", at: 3)),
    ("\\p{Cs}", .unknownCategory("Cs", at: 3)),
    ("\\p{Letter}", .unknownCategory("Letter", at: 3)),
    ("\\P{IsNowhere}", .unknownCategory("IsNowhere", at: 3)),
    ("\\p{Isbasiclatin}", .unknownCategory("Isbasiclatin", at: 3)),
    ("\\p{BasicLatin}", .unknownCategory("BasicLatin", at: 3)),
    ("\\p{Is}", .unknownCategory("Is", at: 3)),
    ("\\1", .noClosedGroup(1, at: 0)),
    ("(.)\\3", .noClosedGroup(3, at: 3)),
    ("(.)\\2", .noClosedGroup(2, at: 3)),
    ("(a\\1)", .noClosedGroup(1, at: 2)),
    ("\\1(a)", .noClosedGroup(1, at: 0)),
    ("(?:a)\\1", .noClosedGroup(1, at: 5)),
    ("((a)\\1)", .noClosedGroup(1, at: 4)),
    ("(asd)[\\1]", .unexpected(found: "\\1", expected: .escape, at: 6)),
    ("(asd)[asd\\0]", .unexpected(found: "\\0", expected: .escape, at: 9)),
    ("\\0", .unexpected(found: "\\0", expected: .escape, at: 0)),
  ]

  /// Letters and signs that other dialects escape and XPath does not.
  static let strangeEscapes = "aAbBefghGHkKlLmNoOqQRTuUvVxXyYzZ0 /\"'<>=!@#%&_~`,;:中é\n"
    .unicodeScalars.map { String($0) }

  static let others = [
    "a{2}{3}", "a?+", "a++", "a*+", "a???", "a{1}??", "+", "?", "{1}", "(*)", "(|?)", "a|?", "(+a)",
    "((a)", "(a|b", "a|b)", "(a]", "[a)", "[[a]]", "[[:alpha:]]", "[a&&[b]]", "[a-c[d]]", "[]a]",
    "[^]a]", "[a]]", "[b-a-z]", "[9-0]", "[中-一]", "[!--]",
    "[-[a]]", "[^-[a]]", "[a-[b]-[c]]", "[a-[^]]", "[\\q]", "[\\p{Zz}]", "[\\", "[a\\", "[a-\\",
    "[a-\\]", "(?#note)", "(?>a)", "(?<=a)", "(?<!a)", "(?P<n>a)", "(?:a", "(?:*)", "(?|a)",
    "(?-i:a)", "(?i:a)", "\\p{Is}", "\\p{IsBasic Latin}", "\\p{IsBasicLatin", "\\p{L&}", "\\p{L}}",
    "\\P", "\\P{", "\\p{Lu,Ll}", "\\p{IsGreek\u{301}}", "\\p{Is\u{212A}hmer}", "\\x41", "\\u0041",
    "\\k<n>", "\\Qa\\E", "\\10", "(a)(b\\2)", "(a)|(b\\2)", "a{-1}", "a{1,2,3}", "a{1.5}",
    "a{ 1 }", "a{1 }", "a{}", "x{1,}{2}", "{", "^**", "$$+?+", "a{4294967296,1}", "^{2}{2}",
  ]

  @Test(arguments: causes)
  func `a mistake is named with its place`(_ pattern: String, _ cause: PatternError) {
    let error = #expect(throws: PatternError.self) { try XPathPattern(pattern) }
    #expect(error == cause, "/\(pattern)/")
    #expect(error?.place != nil)
    #expect(error?.chinese.isEmpty == false && error?.english.isEmpty == false)
  }

  @Test(arguments: strangeEscapes)
  func `an escape of another dialect is refused`(_ letter: String) {
    for pattern in ["\\\(letter)", "a[b\\\(letter)]", "[\\\(letter)-z]", "(a|\\\(letter))"] {
      #expect(throws: PatternError.self, "/\(pattern)/") { try XPathPattern(pattern) }
    }
  }

  @Test(arguments: others)
  func `what XPath lacks is refused`(_ pattern: String) {
    #expect(throws: PatternError.self, "/\(pattern)/") { try XPathPattern(pattern) }
  }

  @Test func `places are those of the pattern as written when spaces are left out`() {
    let error = #expect(throws: PatternError.self) { try XPathPattern(" a b * * ", flags: "x") }
    #expect(error == .unexpected(found: "*", expected: .atom, at: 7))
    let open = #expect(throws: PatternError.self) { try XPathPattern(" ( a ", flags: "x") }
    #expect(open?.place == 5)
  }

  @Test func `the description counts from one`() {
    let error = #expect(throws: PatternError.self) { try XPathPattern("a**") }
    #expect(error?.description == "character 3: “*” stands where something to match should")
  }
}
