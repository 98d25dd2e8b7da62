extension Lexer {
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func beginsName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "?" || scalar == "_" || scalar.properties.isAlphabetic
      || scalar.properties.isIdeographic || scalar.properties.isEmoji && scalar.value > 0xFF
  }

  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    beginsName(scalar) || isDigit(scalar) || scalar.properties.generalCategory == .nonspacingMark
  }

  static let doubleSymbols: Set<String> = ["<=", ">=", "!=", "**", "..", "->"]
  static let singleSymbols: Set<Unicode.Scalar> = [
    "<", ">", "=", "+", "-", "*", "/", "(", ")", "[", "]", "{", "}", ",", ":", ".", "@",
  ]

  /// Characters of a Chinese keyboard that look like a symbol of FEEL, with the one to write.
  static let fullWidth: [Unicode.Scalar: String] = [
    "（": "(", "）": ")", "，": ",", "、": ",", "：": ":", "＞": ">", "＜": "<", "＝": "=", "≥": ">=",
    "≤": "<=", "≠": "!=", "“": "\"", "”": "\"", "＂": "\"", "－": "-", "—": "-", "＋": "+", "×": "*",
    "÷": "/", "＊": "*", "／": "/", "【": "[", "】": "]", "［": "[", "］": "]", "｛": "{", "｝": "}",
    "。": ".",
  ]
}
