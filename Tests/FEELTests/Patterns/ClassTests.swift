import FEEL
import Testing

struct ClassTests {
  static let brackets: [PatternCase] = [
    .init("^[abc]$", yes: ["a", "b", "c"], no: ["d", "", "ab"]),
    .init("^[a-c]$", yes: ["a", "b", "c"], no: ["d", "A", "-"]),
    .init("^[^a-c]$", yes: ["d", "\n", "中"], no: ["a", "b", ""]),
    .init("^[a-cx-z]$", yes: ["a", "y"], no: ["d", "w"]),
    .init("^[-a]$", yes: ["-", "a"], no: ["b"]),
    .init("^[a-]$", yes: ["-", "a"], no: ["b"]),
    .init("^[^-a]$", yes: ["b"], no: ["-", "a"]),
    .init("^[-]$", yes: ["-"], no: ["a"]),
    .init("^[--]$", yes: ["-"], no: ["a"]),
    .init("^[a-c-e]$", yes: ["a", "b", "-", "e"], no: ["d"]),
    .init("^[0-9-.]$", yes: ["5", "-", "."], no: ["/", "a"]),
    .init("[0-9-.]*/", yes: ["1-2.3/"], no: ["input"]),
    .init("^[\\d-a]$", yes: ["7", "-", "a"], no: ["b"]),
    .init("^[\\d-\\w]$", yes: ["7", "-", "b"], no: ["_"]),
    .init("^[a^]$", yes: ["a", "^"], no: ["b"]),
    .init("^[^^]$", yes: ["a"], no: ["^"]),
    .init("^[\\^a]$", yes: ["^", "a"], no: ["\\"]),
    .init("^[\\]]$", yes: ["]"], no: ["\\"]),
    .init("^[\\[\\]]$", yes: ["[", "]"], no: ["a"]),
    .init("^[\\\\]$", yes: ["\\"], no: ["a"]),
    .init("^[\\-a]$", yes: ["-", "a"], no: ["\\"]),
    .init("^[\\--/]$", yes: ["-", ".", "/"], no: ["0", "\\"]),
    .init("^[+-\\-]$", yes: ["+", ",", "-"], no: ["."]),
    .init("^[\\n-\\r]$", yes: ["\n", "\r", "\u{B}"], no: ["\t", "n"]),
    .init("^[.$(){}*+?|]$", yes: [".", "$", "(", ")", "{", "}", "*", "+", "?", "|"], no: ["a"]),
    .init("^[ ]$", yes: [" "], no: ["\t"]),
    .init("^[一-龥]+$", yes: ["广东省"], no: ["広東a", "a"]),
    .init("^[\u{1F600}-\u{1F64F}]$", yes: ["\u{1F601}"], no: ["\u{1F680}", "a"]),
    .init("^[aab-bc]$", yes: ["a", "b", "c"], no: ["d"]),
    .init("^[a-a]$", yes: ["a"], no: ["b"]),
  ]

  static let subtractions: [PatternCase] = [
    .init("^[A-Z-[OI]]$", yes: ["A", "Z", "H"], no: ["O", "I", "a", "-"]),
    .init("^[a-z-[aeiou]]+$", yes: ["xyz"], no: ["xaz", "-"]),
    .init("^[a-z-[^aeiou]]$", yes: ["a", "e"], no: ["b", "A"]),
    .init("^[^a-z-[0-9]]$", yes: ["A", "-"], no: ["5", "b"]),
    .init("^[^a-c-[x-z]]$", yes: ["d", "中"], no: ["a", "x"]),
    .init("^[a-z-[b-y-[m]]]$", yes: ["a", "z", "m"], no: ["b", "y", "n"]),
    .init("^[a-z-[b-y-[c-x-[m]]]]$", yes: ["a", "z", "c", "x"], no: ["b", "m", "y"]),
    .init("^[\\d-[5]]$", yes: ["4", "٣"], no: ["5", "a", "-"]),
    .init("^[\\w-[\\d_]]+$", yes: ["abc", "中"], no: ["a1"]),
    .init("^[\\p{L}-[\\p{Lu}]]$", yes: ["a", "中"], no: ["A", "1"]),
    .init("^[\\p{L}-[a-z]]$", yes: ["A", "é", "中"], no: ["a", "1"]),
    .init("^[^\\p{L}-[\\p{N}]]$", yes: ["-", " "], no: ["a", "1", "中", "٣"]),
    .init("^[a--[b]]$", yes: ["a", "-"], no: ["b"]),
    .init("^[a-z--[b]]$", yes: ["a", "-", "z"], no: ["b"]),
    .init("^[--[b]]$", yes: ["-"], no: ["b"]),
    .init("^[\\S-[中]]$", yes: ["文", "a"], no: ["中", " "]),
    .init("^[a-c-[a-c]]$", no: ["a", "b", "c", "-"]),
    .init("^[A-Z-[OI]]$", "i", yes: ["x", "X", "a"], no: ["O", "I", "o", "i"]),
    .init("^[^a-z-[Q]]$", "i", yes: ["1"], no: ["a", "A", "q"]),
  ]

  static let escapes: [PatternCase] = [
    .init("^\\n\\r\\t$", yes: ["\n\r\t"], no: ["nrt"]),
    .init("^\\\\\\|\\.\\-\\^\\?\\*\\+\\{\\}\\(\\)\\[\\]\\$$", yes: ["\\|.-^?*+{}()[]$"]),
    .init("^\\s$", yes: [" ", "\t", "\n", "\r"], no: ["\u{A0}", "\u{B}", "\u{3000}", "a"]),
    .init("^\\S$", yes: ["a", "\u{A0}", "\u{3000}", "中"], no: [" ", "\n"]),
    .init("^\\d$", yes: ["0", "9", "٣", "\u{FF15}", "\u{1D7D8}"], no: ["a", "²", "½", "一"]),
    .init("^\\D$", yes: ["a", "²", "一"], no: ["0", "٣"]),
    .init("^\\w$", yes: ["a", "Z", "5", "é", "中", "$", "+", "²"], no: ["_", "-", " ", ".", "\n"]),
    .init("^\\W$", yes: ["_", "-", " ", "。", "\u{378}"], no: ["a", "$", "中"]),
    .init("^\\i$", yes: ["a", "_", ":", "é", "中"], no: ["1", "-", ".", " ", "\u{D7}"]),
    .init("^\\I$", yes: ["1", "-", " "], no: ["a", "_", "中"]),
    .init("^\\c$", yes: ["a", "_", ":", "1", "-", ".", "\u{B7}"], no: [" ", "+", "\u{D7}"]),
    .init("^\\C$", yes: [" ", "+"], no: ["a", "1"]),
    .init("^\\i\\c*$", yes: ["xs:string", "a-b.c"], no: ["1a", "a b"]),
    .init("^[\\s\\d]+$", yes: ["1 2\t3"], no: ["a"]),
    .init("^[^\\s\\d]+$", yes: ["abc"], no: ["a b", "1"]),
    .init("^[\\S\\s]$", yes: ["a", " ", "\n"], no: [""]),
    .init("^[\\D\\d]$", yes: ["a", "1", "\u{1F600}"]),
    .init("^[^\\D]$", yes: ["1"], no: ["a"]),
    .init("^[\\W_]$", yes: ["_", "-"], no: ["a"]),
    .init("^[\\c-[\\i]]$", yes: ["1", "-"], no: ["a"]),
    .init("^[\\n]$", yes: ["\n"], no: ["n"]),
    .init("(\\d{3})-(\\d{4})", yes: ["tel 555-1234"], no: ["55-1234"]),
  ]

  static let categories: [(String, [String], [String])] = [
    ("L", ["a", "A", "中", "ʰ", "ǅ"], ["1", " ", "\u{301}"]),
    ("Lu", ["A", "É", "Я"], ["a", "中", "ǅ"]),
    ("Ll", ["a", "é", "ß"], ["A", "中"]),
    ("Lt", ["ǅ", "ᾈ"], ["A", "a"]),
    ("Lm", ["ʰ", "々"], ["a"]),
    ("Lo", ["中", "ª", "א"], ["a"]),
    ("M", ["\u{301}", "\u{903}", "\u{20DD}"], ["a"]),
    ("Mn", ["\u{301}"], ["\u{903}", "\u{20DD}"]),
    ("Mc", ["\u{903}"], ["\u{301}"]),
    ("Me", ["\u{20DD}"], ["\u{301}"]),
    ("N", ["1", "Ⅷ", "½", "٣"], ["a", "一"]),
    ("Nd", ["1", "٣"], ["Ⅷ", "½"]),
    ("Nl", ["Ⅷ", "〇"], ["1", "½"]),
    ("No", ["½", "²", "①"], ["1", "Ⅷ"]),
    ("P", ["_", "-", "(", ")", "«", "»", "!", "。"], ["a", "$", "+"]),
    ("Pc", ["_", "‿"], ["-"]),
    ("Pd", ["-", "—"], ["_", "−"]),
    ("Ps", ["(", "[", "〔"], [")"]),
    ("Pe", [")", "]", "〕"], ["("]),
    ("Pi", ["«", "“"], ["»"]),
    ("Pf", ["»", "”"], ["«"]),
    ("Po", ["!", "。", "%"], ["-", "("]),
    ("S", ["+", "$", "^", "©"], ["a", "-"]),
    ("Sm", ["+", "−", "="], ["$", "-"]),
    ("Sc", ["$", "€", "¥", "￥"], ["+"]),
    ("Sk", ["^", "`", "¨"], ["+"]),
    ("So", ["©", "°", "\u{1F600}"], ["+"]),
    ("Z", [" ", "\u{A0}", "\u{2028}", "\u{2029}", "\u{3000}"], ["\t", "a"]),
    ("Zs", [" ", "\u{3000}"], ["\u{2028}"]),
    ("Zl", ["\u{2028}"], [" ", "\u{2029}"]),
    ("Zp", ["\u{2029}"], ["\u{2028}"]),
    ("C", ["\t", "\u{AD}", "\u{E000}", "\u{378}"], ["a", " "]),
    ("Cc", ["\t", "\u{7F}", "\u{85}"], [" ", "\u{AD}"]),
    ("Cf", ["\u{AD}", "\u{200D}", "\u{FEFF}"], ["\t"]),
    ("Co", ["\u{E000}", "\u{10FFFD}"], ["\u{FFFF}"]),
    ("Cn", ["\u{378}", "\u{FFFF}", "\u{10FFFF}"], ["\u{E000}", "a"]),
    ("IsBasicLatin", ["a", "\u{0}", "\u{7F}"], ["\u{80}", "é"]),
    ("IsLatin-1Supplement", ["é", "\u{80}", "\u{FF}"], ["a", "\u{100}"]),
    ("IsLatinExtended-A", ["\u{100}", "\u{17F}"], ["\u{180}"]),
    ("IsGreek", ["α", "\u{370}", "\u{3FF}"], ["a", "\u{400}"]),
    ("IsGreekandCoptic", ["α"], ["a"]),
    ("IsCyrillic", ["Я"], ["a"]),
    ("IsHebrew", ["א"], ["a"]),
    ("IsArabic", ["ع"], ["a"]),
    ("IsCombiningDiacriticalMarks", ["\u{301}"], ["a"]),
    ("IsCombiningMarksforSymbols", ["\u{20D0}"], ["a"]),
    ("IsCombiningDiacriticalMarksforSymbols", ["\u{20D0}"], ["a"]),
    ("IsGeneralPunctuation", ["—", "…"], ["-"]),
    ("IsCurrencySymbols", ["€"], ["$", "¥"]),
    ("IsNumberForms", ["Ⅷ", "⅓"], ["½"]),
    ("IsHiragana", ["あ"], ["ア"]),
    ("IsKatakana", ["ア"], ["あ"]),
    ("IsCJKUnifiedIdeographs", ["中", "\u{4E00}", "\u{9FFF}"], ["あ", "\u{3400}"]),
    ("IsCJKUnifiedIdeographsExtensionA", ["\u{3400}"], ["中"]),
    ("IsCJKSymbolsandPunctuation", ["。", "〔"], ["中"]),
    ("IsHalfwidthandFullwidthForms", ["（", "￥"], ["("]),
    ("IsPrivateUse", ["\u{E000}"], ["a"]),
    ("IsPrivateUseArea", ["\u{F8FF}"], ["a"]),
    ("IsEmoticons", ["\u{1F600}"], ["a"]),
    ("IsSupplementaryPrivateUseArea-B", ["\u{10FFFF}"], ["\u{FFFFF}"]),
    ("IsHighSurrogates", [], ["a", "\u{FFFD}"]),
  ]

  @Test(arguments: brackets) func `a class takes its characters and ranges`(_ item: PatternCase)
    throws
  {
    try item.check()
  }

  @Test(arguments: subtractions) func `a class can be taken away from a class`(_ item: PatternCase)
    throws
  {
    try item.check()
  }

  @Test(arguments: escapes) func `an escape stands for its characters`(_ item: PatternCase) throws {
    try item.check()
  }

  @Test(arguments: categories)
  func `categories, blocks and all that is not in them`(
    _ name: String, _ members: [String], _ others: [String]
  ) throws {
    try PatternCase("^\\p{\(name)}$", yes: members, no: others).check()
    try PatternCase("^\\P{\(name)}$", yes: others, no: members).check()
    try PatternCase("^[^\\p{\(name)}]$", yes: others, no: members).check()
    try PatternCase("^[\\P{\(name)}]$", yes: others, no: members).check()
    try PatternCase("^[\\p{\(name)}-[\\p{\(name)}]]$", no: members + others).check()
    try PatternCase("^\\p{\(name)}$", "i", yes: members, no: others).check()
  }
}
