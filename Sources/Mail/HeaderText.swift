internal import Foundation

/// Text on a line of a header: as it is, or in encoded words (RFC 2047), folded.
enum HeaderText {
  /// A line with an encoded word has at most so many characters.
  private static let longestLine = 76
  private static let start = "=?UTF-8?B?"
  private static let end = "?="

  /// Whether a character may stand in a header at all: no control character, no line break.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
    default: true
    }
  }

  /// Addresses in angle brackets, which no program reads in encoded words, on one line as long as
  /// they are; nil for what is none.
  private static func addresses(_ text: String, used: Int) -> String? {
    let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    guard isPlain, text.hasPrefix("<"), text.hasSuffix(">"), used + text.utf8.count <= 998
    else { return nil }
    return text
  }

  /// A text behind the name of its header; words of it are folded so that no line is too long.
  static func text(_ text: String, behind name: String) -> String {
    let used = name.utf8.count + 2
    let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
    if isPlain, used + text.utf8.count <= longestLine { return text }
    return addresses(text, used: used) ?? encoded(text, used: used)
  }

  /// A name before its address: an atom or a quoted text where that will do.
  static func phrase(_ text: String, behind name: String) -> String {
    let used = name.utf8.count + 2
    let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
    guard isPlain, used + text.utf8.count + 2 <= longestLine else {
      return encoded(text, used: used)
    }
    if text.utf8.allSatisfy(isAtom) { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func isAtom(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  /// Encoded words, each of whole characters, each on a line of its own.
  private static func encoded(_ text: String, used: Int) -> String {
    var words: [String] = []
    var held: [UInt8] = []
    var room = space(behind: used)
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if !held.isEmpty, held.count + bytes.count > room {
        words.append(word(held))
        held = []
        room = space(behind: 1)
      }
      held += bytes
    }
    words.append(word(held))
    return words.joined(separator: "\r\n ")
  }

  /// How many bytes fit into a word behind so many characters.
  private static func space(behind used: Int) -> Int {
    max(3, (longestLine - used - start.count - end.count) / 4 * 3)
  }

  private static func word(_ bytes: [UInt8]) -> String {
    start + Data(bytes).base64EncodedString() + end
  }
}
