import FEEL
import Testing

struct ReplacingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let pattern: String
    let replacement: String
    let flags: String
    let result: String

    init(
      _ text: String, _ pattern: String, _ replacement: String, _ flags: String = "",
      _ result: String
    ) {
      self.text = text
      self.pattern = pattern
      self.replacement = replacement
      self.flags = flags
      self.result = result
    }

    var testDescription: String { "“\(text)” /\(pattern)/\(flags) “\(replacement)”" }
  }

  static let cases: [Case] = [
    .init("abcd", "(ab)|(a)", "[1=$1][2=$2]", "", "[1=ab][2=]cd"),
    .init("abcd", "(a)|(ab)", "[1=$1][2=$2]", "", "[1=a][2=]bcd"),
    .init("abracadabra", "bra", "*", "", "a*cada*"),
    .init("abracadabra", "a.*a", "*", "", "*"),
    .init("abracadabra", "a.*?a", "*", "", "*c*bra"),
    .init("abracadabra", "a", "", "", "brcdbr"),
    .init("abracadabra", "a(.)", "a$1$1", "", "abbraccaddabbra"),
    .init("AAAA", "A+", "b", "", "b"),
    .init("AAAA", "A+?", "b", "", "bbbb"),
    .init("AAAA", "A{2}", "b", "", "bb"),
    .init("AAAAA", "A{2,3}?", "b", "", "bbA"),
    .init("darted", "^(.*?)d(.*)$", "$1c$2", "", "carted"),
    .init("reluctant", "r.*?t", "X", "", "Xant"),
    .init("0123456789", "(\\d{3})(\\d{3})(\\d{4})", "($1) $2-$3", "", "(012) 345-6789"),
    .init("facetiously", "[aeiouy]", "[$0]", "", "f[a]c[e]t[i][o][u]sl[y]"),
    .init("banana", "(an)+", "**", "", "b**a"),
    .init("banana", "(an)+", "<$1>", "", "b<an>a"),
    .init("abc", "[A-Z]", "#", "i", "###"),
    .init("a b c d ", "[a-z]", "#", "x", "# # # # "),
    .init("abc", ".^[d-z]*", "#", "smix", "abc"),
    .init("abc", "x", "#", "", "abc"),
    .init("", "x", "#", "", ""),
    .init("aaa", "^a", "b", "", "baa"),
    .init("aaa", "a$", "b", "", "aab"),
    .init("a\na\n", "^a", "b", "m", "b\nb\n"),
    .init("a\nb", ".", "x", "", "x\nx"),
    .init("a\nb", ".", "x", "s", "xxx"),
    .init("abc", "b", "$0$0", "", "abbc"),
    .init("abc", "b", "\\$0", "", "a$0c"),
    .init("abc", "b", "\\\\", "", "a\\c"),
    .init("abc", "b", "\\\\$0\\$", "", "a\\b$c"),
    .init("abc", "b", "$1", "", "ac"),
    .init("abc", "(b)", "$12", "", "ab2c"),
    .init("abc", "(b)", "$10", "", "ab0c"),
    .init("abc", "(b)", "$2", "", "ac"),
    .init("abc", "(b)", "$29", "", "a9c"),
    .init("abc", "(b)", "$01", "", "abc"),
    .init("abc", "(b)", "$001x", "", "abxc"),
    .init("abc", "(b)", "$00", "", "abc"),
    .init("abc", "b", "$99", "", "a9c"),
    .init("abc", "(b)", "$1$1$1", "", "abbbc"),
    .init("abc", "(b)", "$1234567890123456789012345", "", "ab234567890123456789012345c"),
    .init("abc", "(?:b)(c)", "$1", "", "ac"),
    .init("abc", "(x)?b", "[$1]", "", "a[]c"),
    .init("abab", "(a)|(b)", "<$1|$2>", "", "<a|><|b><a|><|b>"),
    .init("abcdefghijk", "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)", "$10$1", "", "jak"),
    .init("abcdefghijk", "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)", "$11", "", "a1k"),
    .init("abcdefghijk", "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)", "$100", "", "j0k"),
    .init("a.b.c", ".", "$1\\", "q", "a$1\\b$1\\c"),
    .init("a.b.c", "B", "$0", "qi", "a.$0.c"),
    .init("a$b", "$", "x", "q", "axb"),
    .init("广东省深圳市", "(.)市", "$1县", "", "广东省深圳县"),
    .init("\u{1F600}a\u{1F600}", "\u{1F600}", "x", "", "xax"),
    .init("e\u{301}", "e", "a", "", "a\u{301}"),
    .init("x\u{301}", "\u{301}", "", "", "x"),
    .init("a\r\nb", "\\r\\n", "\n", "", "a\nb"),
    .init("aXbxc", "(x)", "<$1>", "i", "a<X>b<x>c"),
    .init("aabb", "(.)\\1", "$1", "", "ab"),
    .init("abc", "(a)?(b)?c|.", "[$1$2]", "", "[ab]"),
    .init("  a  ", "^\\s+|\\s+$", "", "", "a"),
    .init("a,b;c", "[,;]", " ", "", "a b c"),
    .init("2021-11-19", "(\\d+)-(\\d+)-(\\d+)", "$3.$2.$1", "", "19.11.2021"),
    .init("aaa", "a*?a", "b", "", "bbb"),
    .init("ab12", "([a-z])+([0-9])+", "$1$2", "", "b2"),
    .init("xay", "x(a|b)*y", "$1", "", "a"),
    .init("xaby", "x(?:(a)|(b))*y", "$1$2", "", "ab"),
  ]

  @Test(arguments: cases)
  func `each match is replaced`(_ item: Case) throws {
    let pattern = try XPathPattern(item.pattern, flags: item.flags)
    let result = try pattern.replacing(in: item.text, with: item.replacement)
    #expect(result.unicodeScalars.elementsEqual(item.result.unicodeScalars), "\(result)")
  }

  @Test(arguments: [
    ("$", PatternError.Expectation.replacementDigit, "$", 0), ("a$", .replacementDigit, "$", 1),
    ("$x", .replacementDigit, "$", 0), ("$$1", .replacementDigit, "$", 0),
    ("$ 1", .replacementDigit, "$", 0), ("$٣", .replacementDigit, "$", 0),
    ("${1}", .replacementDigit, "$", 0), ("1$\\1", .replacementDigit, "$", 1),
    ("\\", .replacementEscape, "\\", 0), ("中\\", .replacementEscape, "\\", 1),
    ("\\1", .replacementEscape, "\\1", 0), ("\\n", .replacementEscape, "\\n", 0),
    ("\\\\\\", .replacementEscape, "\\", 2), ("a\\ ", .replacementEscape, "\\ ", 1),
  ])
  func `a replacement that cannot be read is refused, match or no match`(
    _ replacement: String, _ expected: PatternError.Expectation, _ found: String, _ place: Int
  ) throws {
    let pattern = try XPathPattern("(b)")
    for text in ["abc", "xyz", ""] {
      let error = #expect(throws: PatternError.self) {
        try pattern.replacing(in: text, with: replacement)
      }
      #expect(error == .replacement(found: found, expected: expected, at: place))
    }
  }

  @Test(arguments: [
    "", "a*", "a?", "a{0}", "^", "$", "()", "a|", "(a*)*", "^$", "(^a?)", "a*?", "(a?)\\1",
    "x{0,3}",
    "(a|b*)+",
  ])
  func `a pattern that matches the empty text neither replaces nor splits`(_ text: String) throws {
    for flags in ["", "m", "i"] {
      let pattern = try XPathPattern(text, flags: flags)
      #expect(try pattern.matches(""))
      #expect(throws: PatternError.matchesEmptyText) { try pattern.replacing(in: "a", with: "b") }
      #expect(throws: PatternError.matchesEmptyText) { try pattern.split("a") }
    }
  }

  @Test(arguments: [
    ("John Doe", "\\s", ["John", "Doe"]), ("a;b;c;;", ";", ["a", "b", "c", "", ""]),
    ("foo,bar", ",", ["foo", "bar"]), (";a", ";", ["", "a"]), (";", ";", ["", ""]),
    ("", ";", [""]), ("abc", ";", ["abc"]), ("a, b ,c", "\\s*,\\s*", ["a", "b", "c"]),
    ("a1b22c", "\\d+", ["a", "b", "c"]), ("a1b22c", "\\d", ["a", "b", "", "c"]),
    ("aXbxc", "x", ["aXb", "c"]), ("广、东、省", "、", ["广", "东", "省"]), ("a.b", "\\.", ["a", "b"]),
    ("a|b", "\\|", ["a", "b"]), ("a\u{1F600}b", "\u{1F600}", ["a", "b"]),
    ("abracadabra", "(ab)|(a)", ["", "r", "c", "d", "r", ""]), ("a\n b", "\\s", ["a", "", "b"]),
    ("e\u{301}", "e", ["", "\u{301}"]), ("aba", "^a", ["", "ba"]), ("aba", "a$", ["ab", ""]),
    ("aaa", "a", ["", "", "", ""]),
  ])
  func `a text is split at each match`(_ text: String, _ pattern: String, _ parts: [String]) throws
  {
    #expect(try XPathPattern(pattern).split(text) == parts)
  }
}
