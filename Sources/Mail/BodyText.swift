internal import Foundation

/// A text as the body of a part, in lines that every server carries.
struct BodyText {
  let encoding: String
  let text: String

  /// Quoted-printable for a text that is mostly ASCII, so that it stays readable; base64 otherwise.
  init(_ raw: String) {
    let lines = Self.lines(raw)
    let bytes = lines.joined(separator: "\r\n").utf8
    let foreign = bytes.count { $0 > 0x7E }
    if foreign * 6 <= bytes.count {
      encoding = "quoted-printable"
      text = lines.map(Self.quoted).joined(separator: "\r\n")
    } else {
      encoding = "base64"
      text = Self.wrapped(Data(bytes).base64EncodedString())
    }
  }

  private static func lines(_ text: String) -> [String] {
    text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func wrapped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return stride(from: 0, to: bytes.count, by: 76).map { start in
      String(decoding: bytes[start..<min(start + 76, bytes.count)], as: UTF8.self)
    }.joined(separator: "\r\n")
  }

  /// A line by RFC 2045, 6.7: at most 76 characters, no space at the end of one.
  private static func quoted(_ line: String) -> String {
    let bytes = Array(line.utf8)
    var text = ""
    var width = 0
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      let isPlain =
        (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=") || byte == 0x20 && !isLast
      let piece =
        isPlain
        ? String(UnicodeScalar(byte))
        : "=" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      if width + piece.utf8.count > 75 {
        text += "=\r\n"
        width = 0
      }
      text += piece
      width += piece.utf8.count
    }
    return text
  }
}
