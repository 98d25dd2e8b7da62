/// Bytes as text that URLs and cookies leave alone (RFC 4648, section 5), without padding.
enum URLSafeText {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var held = 0
    var bits = 0
    for byte in bytes {
      held = held << 8 | Int(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        text.append(alphabet[held >> bits & 0x3F])
      }
    }
    if bits > 0 { text.append(alphabet[held << (6 - bits) & 0x3F]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of a text; nil where it is none, or where bits are left over that are not zero.
  static func bytes(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var held = 0
    var bits = 0
    for character in text.utf8 {
      guard let value = alphabet.firstIndex(of: character) else { return nil }
      held = (held << 6 | value) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: held >> bits))
      }
    }
    return bits < 6 && held & (1 << bits - 1) == 0 ? bytes : nil
  }
}
