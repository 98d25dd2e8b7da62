/// Bytes in the alphabet of authenticator programs (RFC 4648, section 6), without padding.
enum AuthenticatorText {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var held = 0
    var bits = 0
    for byte in bytes {
      held = (held << 8 | Int(byte)) & 0xFFFF
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(alphabet[held >> bits & 0x1F])
      }
    }
    if bits > 0 { text.append(alphabet[held << (5 - bits) & 0x1F]) }
    return String(decoding: text, as: UTF8.self)
  }
}
