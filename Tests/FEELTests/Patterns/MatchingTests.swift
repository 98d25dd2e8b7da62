import FEEL
import Testing

struct MatchingTests {
  static let plain: [PatternCase] = [
    .init("", yes: ["", "a", "\n"]),
    .init("abc", yes: ["abc", "xabcx", "ababc"], no: ["", "ab", "ABC", "a b c"]),
    .init("a|b", yes: ["a", "b", "cb"], no: ["c", ""]),
    .init("|a", yes: ["", "b"]),
    .init("a||b", yes: ["", "x"]),
    .init("^(|a)$", yes: ["", "a"], no: ["b", "aa"]),
    .init("()", yes: ["", "x"]),
    .init("(?:)", yes: ["", "x"]),
    .init("^ab|cd$", yes: ["abx", "xcd", "ab"], no: ["xab", "cdx"]),
    .init("^(ab|cd)$", yes: ["ab", "cd"], no: ["abcd", "abx"]),
    .init("a-b", yes: ["a-b"], no: ["ab"]),
    .init("a,b:c;d=e!f#g/h\"i'j&k<l>m@n~o`p_q%", yes: ["a,b:c;d=e!f#g/h\"i'j&k<l>m@n~o`p_q%"]),
    .init("粤办函", yes: ["〔粤办函〕"], no: ["粤办", "办函粤"]),
    .init("\u{1F600}", yes: ["a\u{1F600}b"], no: ["\u{1F601}"]),
    .init("^.$", yes: ["\u{1F600}", "中", "a"], no: ["", "ab", "e\u{301}", "\u{1F1E8}\u{1F1F3}"]),
    .init("^..$", yes: ["e\u{301}", "\u{1F1E8}\u{1F1F3}"], no: ["é"]),
    .init("\u{E9}", yes: ["\u{E9}"], no: ["e\u{301}"]),
  ]

  static let counts: [PatternCase] = [
    .init("^a?$", yes: ["", "a"], no: ["aa", "b"]),
    .init("^a*$", yes: ["", "a", "aaaa"], no: ["b", "ab"]),
    .init("^a+$", yes: ["a", "aaaa"], no: ["", "b", "ab"]),
    .init("^a{3}$", yes: ["aaa"], no: ["aa", "aaaa"]),
    .init("^a{2,}$", yes: ["aa", "aaaaa"], no: ["", "a"]),
    .init("^a{2,3}$", yes: ["aa", "aaa"], no: ["a", "aaaa"]),
    .init("^a{0,2}$", yes: ["", "a", "aa"], no: ["aaa"]),
    .init("^a{0}$", yes: [""], no: ["a"]),
    .init("^a{0,0}b$", yes: ["b"], no: ["ab"]),
    .init("^a{1}$", yes: ["a"], no: ["", "aa"]),
    .init("^a{002,03}$", yes: ["aa", "aaa"], no: ["a"]),
    .init("^a{0,99999999999999999999999}$", yes: ["", "aaa"], no: ["b"]),
    .init("a{99999999999999999999999,}", no: ["", "aaa"]),
    .init("^(ab){2}$", yes: ["abab"], no: ["ab", "ababab"]),
    .init("^(ab){2,}$", yes: ["abab", "ababab"], no: ["ab", ""]),
    .init("^(ab){1,2}c$", yes: ["abc", "ababc"], no: ["c", "abababc"]),
    .init("^(ab)*$", yes: ["", "ab", "abab"], no: ["aba"]),
    .init("^(a|b)+$", yes: ["abba"], no: ["", "abc"]),
    .init("^(?:a|b){3}$", yes: ["aba"], no: ["ab", "abab"]),
    .init("^(a{2}){3}$", yes: ["aaaaaa"], no: ["aaaaa", "aaaaaaa"]),
    .init("^a??b$", yes: ["b", "ab"], no: ["aab"]),
    .init("^a*?b$", yes: ["b", "aaab"], no: ["a"]),
    .init("^a+?b$", yes: ["ab", "aaab"], no: ["b"]),
    .init("^a{1,2}?b$", yes: ["ab", "aab"], no: ["b", "aaab"]),
    .init("^a{2}?b$", yes: ["aab"], no: ["ab", "aaab"]),
    .init("^a{2,}?b$", yes: ["aab", "aaaab"], no: ["ab"]),
    .init("^(ab)*?c$", yes: ["c", "ababc"], no: ["abac"]),
    .init("^(ab)??ab$", yes: ["ab", "abab"], no: ["ababab"]),
    .init("^(a*)*$", yes: ["", "aaa"], no: ["aab"]),
    .init("^(a*)+$", yes: ["", "aaa"], no: ["aab"]),
    .init("^(a?){3}$", yes: ["", "a", "aaa"], no: ["aaaa"]),
    .init("^(a|b?)*c$", yes: ["c", "abac"], no: ["abd"]),
    .init("^(|a)+$", yes: ["", "a", "aa"], no: ["b"]),
    .init("^(a*b*)*c$", yes: ["c", "abbac"], no: ["abd"]),
    .init("^(a*?)*?b$", yes: ["b", "aab"], no: ["aa"]),
    .init("^(?:a{0}b)+$", yes: ["bb"], no: ["ab"]),
    .init("^(x)?(y)?$", yes: ["", "x", "y", "xy"], no: ["yx"]),
  ]

  static let anchors: [PatternCase] = [
    .init("^a", yes: ["ab"], no: ["ba", "\na"]),
    .init("a$", yes: ["ba"], no: ["ab", "a\n"]),
    .init("^$", yes: [""], no: ["a", "\n"]),
    .init("a^b", no: ["ab", "a\nb"]),
    .init("a$b", no: ["ab", "a\nb"]),
    .init("(^a)", yes: ["a"], no: ["ba"]),
    .init("x|^a", yes: ["ab", "bx"], no: ["ba"]),
    .init("^*a", yes: ["a", "ba"]),
    .init("^+a", yes: ["a"], no: ["ba"]),
    .init("^?a$?", yes: ["bab"]),
    .init("a${2}", yes: ["a"], no: ["ab"]),
    .init("(^|b)a", yes: ["ab", "cba"], no: ["ca"]),
    .init("^(^(^a))", yes: ["a"], no: ["ba"]),
    .init("^a", "m", yes: ["ab", "b\na"], no: ["ba", "b\ra"]),
    .init("a$", "m", yes: ["ba", "a\nb", "a\n"], no: ["ab", "a\rb"]),
    .init("^$", "m", yes: ["", "\n", "a\n\nb", "\na"], no: ["a", "a\n", "a\nb\n"]),
    .init("^b$", "m", yes: ["a\nb\nc", "b", "b\n"], no: ["ab", "bc\ncb"]),
    .init("a\\n^b", "m", yes: ["a\nb"], no: ["ab"]),
    .init("a\\n^", "m", yes: ["a\nb", "a\n\n"], no: ["a\n"]),
    .init("\\n$", "m", yes: ["\n\n", "a\n\nb"], no: ["a\n", "a\nb"]),
    .init("a.^b", "sm", yes: ["a\nb"], no: ["a\rb"]),
  ]

  static let dots: [PatternCase] = [
    .init("a.c", yes: ["abc", "a\tc", "a\u{85}c", "a\u{2028}c"], no: ["ac", "a\nc", "a\rc"]),
    .init("a.c", "s", yes: ["a\nc", "a\rc", "abc"], no: ["ac"]),
    .init("a.*c", no: ["a\nc"]),
    .init("a.*c", "s", yes: ["a\n\nc"]),
    .init("Mary.Jones", yes: ["Mary Jones"], no: ["Mary\u{D}Jones"]),
    .init("[.]", yes: ["."], no: ["a"]),
    .init("\\.", yes: ["."], no: ["a"]),
  ]

  static let references: [PatternCase] = [
    .init("(a)\\1", yes: ["aa"], no: ["ab"]),
    .init("^(a*)b\\1$", yes: ["b", "aba", "aabaa"], no: ["aab", "aaba"]),
    .init("(['\"]).*?\\1", yes: ["'x'", "\"y\"", "''"], no: ["'x\""]),
    .init("^(a)?b\\1$", yes: ["b", "aba"], no: ["ab"]),
    .init("^(?:(a)|b)\\1c$", yes: ["bc", "aac"], no: ["ac", "bac"]),
    .init("^(a|b)+\\1$", yes: ["abb", "aa"], no: ["ab"]),
    .init("^(a)\\11$", yes: ["aa1"], no: ["aaa", "aa"]),
    .init("^(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\10$", yes: ["abcdefghijj"], no: ["abcdefghija0"]),
    .init("^(a)(b)(c)(d)(e)(f)(g)(h)(i)\\10$", yes: ["abcdefghia0"], no: ["abcdefghij"]),
    .init("^(a)\\1(b)$", yes: ["aab"], no: ["aaab"]),
    .init("^(?:x)(a)\\1$", yes: ["xaa"], no: ["xax"]),
    .init("^((a)(b))\\3\\2\\1$", yes: ["abbaab"], no: ["abababab"]),
    .init("^(a){0}\\1b$", yes: ["b"], no: ["ab"]),
    .init("^(a*)*\\1$", yes: ["", "aa", "a"], no: ["b"]),
    .init("^(a|)+\\1b$", yes: ["b", "aab", "ab"], no: ["c"]),
    .init("^(..?)\\1{2}$", yes: ["aaa", "ababab"], no: ["aab"]),
    .init("^(a)\\1*$", yes: ["a", "aaaa"], no: ["ab"]),
    .init("([md])[aeiou]\\1", "i", yes: ["Mum", "mom", "Dad", "DUD"], no: ["mud", "dam"]),
    .init("(a)\\1", "i", yes: ["aA", "Aa", "AA"], no: ["ab"]),
    .init("^(k)\\1$", "i", yes: ["k\u{212A}", "\u{212A}K"], no: ["kx"]),
    .init("^(中)\\1$", "i", yes: ["中中"], no: ["中文"]),
    .init("(.)\\1", yes: ["\u{1F600}\u{1F600}"], no: ["ab"]),
  ]

  @Test(arguments: plain) func `text stands for itself, and the first branch wins`(
    _ item: PatternCase
  ) throws { try item.check() }

  @Test(arguments: counts) func `a piece is counted`(_ item: PatternCase) throws {
    try item.check()
  }

  @Test(arguments: anchors) func `anchors hold at their places`(_ item: PatternCase) throws {
    try item.check()
  }

  @Test(arguments: dots) func `a dot takes any character of a line`(_ item: PatternCase) throws {
    try item.check()
  }

  @Test(arguments: references) func `a back-reference repeats its group`(_ item: PatternCase) throws
  {
    try item.check()
  }
}
