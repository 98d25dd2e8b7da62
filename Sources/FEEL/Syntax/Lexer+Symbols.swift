extension Lexer {
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func isHexDigit(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return isDigit(scalar) || ("a"..."f").contains(scalar) || ("A"..."F").contains(scalar)
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (0x09...0x0D).contains(scalar.value)
      : scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{180E}"
        || (0x200B...0x200D).contains(scalar.value)
  }

  static func beginsName(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
        || scalar == "?"
    }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.isIdeographic || properties.isEmoji
      || properties.generalCategory == .otherSymbol
  }

  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    if beginsName(scalar) || isDigit(scalar) { return true }
    guard !scalar.isASCII else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .format, .modifierSymbol:
      return !isSpace(scalar)
    default: return scalar.value == 0xB7
    }
  }

  static let doubleSymbols: Set<String> = ["<=", ">=", "!=", "**", "..", "->"]
  static let singleSymbols: Set<Unicode.Scalar> = [
    "<", ">", "=", "+", "-", "*", "/", "(", ")", "[", "]", "{", "}", ",", ":", ".", "@",
  ]
  /// Signs that no expression has, but a name may.
  static let onlyInNames: Set<Unicode.Scalar> = [
    "'", ";", "$", "%", "!", "&", "#", "~", "|", "^", "\\", "`",
  ]

  /// Characters of a Chinese keyboard that look like a symbol of FEEL, with the one to write.
  static let fullWidth: [Unicode.Scalar: String] = [
    "（": "(", "）": ")", "，": ",", "、": ",", "：": ":", "＞": ">", "＜": "<", "＝": "=", "≥": ">=",
    "≤": "<=", "≠": "!=", "“": "\"", "”": "\"", "＂": "\"", "－": "-", "—": "-", "＋": "+", "×": "*",
    "÷": "/", "＊": "*", "／": "/", "【": "[", "】": "]", "［": "[", "］": "]", "｛": "{", "｝": "}",
    "。": ".",
  ]
}
