import FEEL
import Testing

struct FlagTests {
  static let caseBlind: [PatternCase] = [
    .init("abc", "i", yes: ["abc", "ABC", "aBc"], no: ["abd"]),
    .init("ABC", "i", yes: ["abc"], no: ["ab"]),
    .init("^[A-Z]*$", "i", yes: ["abZ", ""], no: ["ab1"]),
    .init("^[a-z]*$", "i", yes: ["abZ", "\u{17F}", "\u{212A}"], no: ["é"]),
    .init("k", "i", yes: ["K", "\u{212A}"], no: ["x"]),
    .init("\u{212A}", "i", yes: ["k", "K"], no: ["x"]),
    .init("\u{212A}", yes: ["\u{212A}"], no: ["k", "K"]),
    .init("^[^Q]$", "i", yes: ["R", "r"], no: ["Q", "q"]),
    .init("^[^k]$", "i", yes: ["x"], no: ["K", "k", "\u{212A}"]),
    .init("é", "i", yes: ["É"], no: ["e"]),
    .init("я", "i", yes: ["Я"]),
    .init("σ", "i", yes: ["Σ", "ς", "σ"]),
    .init("θ", "i", yes: ["Θ", "ϑ", "ϴ"]),
    .init("ϑ", "i", yes: ["θ", "Θ"], no: ["ϴ"]),
    .init("ß", "i", yes: ["ẞ"], no: ["ss", "SS"]),
    .init("ss", "i", yes: ["SS", "\u{17F}s"], no: ["ß"]),
    .init("i", "i", yes: ["I", "\u{131}"], no: ["\u{130}"]),
    .init("\u{131}", "i", yes: ["I", "i", "\u{131}"], no: ["\u{130}"]),
    .init("ǆ", "i", yes: ["ǅ", "Ǆ"]),
    .init("\u{10400}", "i", yes: ["\u{10428}"]),
    .init("\u{390}", "i", yes: ["\u{1FD3}"]),
    .init("中1-", "i", yes: ["中1-"], no: ["中1"]),
    .init("^\\p{Lu}$", "i", yes: ["A"], no: ["a"]),
    .init("^[\\p{Lu}b]$", "i", yes: ["A", "b", "B"], no: ["a"]),
    .init("^\\p{IsBasicLatin}$", "i", yes: ["k"], no: ["\u{212A}"]),
    .init("^[\\--a]$", "i", yes: ["-", "A", "a", "Z", "z"], no: ["{", "!"]),
    .init("^[^\\s-[X]]$", "i", yes: ["a"], no: ["x", "X", " "]),
    .init("abc", no: ["ABC"]),
  ]

  static let spaces: [PatternCase] = [
    .init("hello\\ sworld", "x", yes: ["hello world"], no: ["helloworld"]),
    .init(" hello[ ]world", "x", yes: ["hello world"], no: [" helloworld"]),
    .init("he ll o[ ]worl d", "x", yes: ["hello world"]),
    .init("hello world", "x", yes: ["helloworld"], no: ["hello world"]),
    .init("\\p{ IsBasicLatin}+", "x", yes: ["hello"], no: ["中"]),
    .init("\\p{ I s B a s i c L a t i n }+", "x", yes: ["hello"]),
    .init("^a {2 , 3} ?b$", "x", yes: ["aab", "aaab"], no: ["ab"]),
    .init("^(a) \\ 1$", "x", yes: ["aa"]),
    .init("( ? : a )", "x", yes: ["a"]),
    .init("^[a\tb]$", "x", yes: ["\t", "a"], no: [" "]),
    .init("^[ -[ ]]$", "x", no: [" ", "-"]),
    .init("^[^ -[ab] ]? x", "q", yes: ["^[^ -[ab] ]? x"]),
    .init("a\n\t\r b", "x", yes: ["ab"], no: ["a b"]),
    .init("a\u{A0}b", "x", yes: ["a\u{A0}b"], no: ["ab"]),
    .init("\\[ ] a", "q", yes: ["\\[ ] a"]),
    .init("\\[ a", "x", yes: ["[a"]),
    .init("\\ [ a", "x", yes: ["[a"]),
    .init("", "x", yes: [""]),
    .init("  ", "x", yes: [""]),
  ]

  static let literal: [PatternCase] = [
    .init("a.b*[", "q", yes: ["xa.b*[x"], no: ["aab"]),
    .init("^a$", "q", yes: ["^a$"], no: ["a"]),
    .init("\\", "q", yes: ["\\"], no: ["/"]),
    .init("((", "q", yes: ["(("], no: ["("]),
    .init("a b", "qx", yes: ["a b"], no: ["ab"]),
    .init("a.b", "qi", yes: ["A.B"], no: ["AxB"]),
    .init(".", "qs", yes: ["."], no: ["\n", "a"]),
    .init("^", "qm", yes: ["^"], no: ["", "a"]),
    .init("", "q", yes: ["", "a"]),
  ]

  static let mixes: [PatternCase] = [
    .init(".^[d-z]*", "smix", no: ["abc"]),
    .init("A . B", "sx", yes: ["A\nB"], no: ["a\nb"]),
    .init("A . B", "xsi", yes: ["a\nb"]),
    .init("a", "iiii", yes: ["A"]),
    .init("^b . c$", "ismx", yes: ["a\nB\nC\nd"]),
  ]

  @Test(arguments: caseBlind) func `i: case`(_ item: PatternCase) throws { try item.check() }

  @Test(arguments: spaces) func `x: spaces`(_ item: PatternCase) throws { try item.check() }

  @Test(arguments: literal) func `q: all as it stands`(_ item: PatternCase) throws {
    try item.check()
  }

  @Test(arguments: mixes) func `flags together`(_ item: PatternCase) throws { try item.check() }

  @Test(arguments: ["p", "X", " ", "g", "I", "i m", "smixqz", ";", "c", "i\u{301}", "ｉ", "\0"])
  func `any other flag is refused`(_ flags: String) {
    let error = #expect(throws: PatternError.self) { try XPathPattern("a", flags: flags) }
    guard case .unknownFlag = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
