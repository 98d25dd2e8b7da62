internal import Crypto
public import TradeTerms

/// The six digits of an authenticator program (TOTP, RFC 6238): SHA-1, 30 seconds.
public struct OneTimeCode: Hashable, Sendable {
  private static let period: Int64 = 30
  private static let digits = 6

  let secret: [UInt8]

  /// A new secret of 160 bits.
  init() {
    secret = SymmetricKey(size: .bits192).withUnsafeBytes { Array($0.prefix(20)) }
  }

  init(secret: [UInt8]) { self.secret = secret }

  /// The secret as people type it into their program.
  public var text: String { AuthenticatorText.text(secret) }

  /// The address that the program reads from a picture or a link.
  public func address(of mail: String, issuer: String) -> String {
    func encoded(_ text: String) -> String {
      text.utf8.map { byte in
        let isPlain =
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
        return isPlain
          ? String(UnicodeScalar(byte))
          : "%" + (byte < 16 ? "0" : "")
            + String(byte, radix: 16, uppercase: true)
      }.joined()
    }
    return "otpauth://totp/\(encoded(issuer)):\(encoded(mail))?secret=\(text)"
      + "&issuer=\(encoded(issuer))"
  }

  /// The step of the clock in which a code is right; nil where it is wrong.
  ///
  /// One step before and after counts too, for clocks that differ; a step that was used already, or
  /// one before it, does not.
  func step(of code: String, at instant: Instant, after used: Int64?) -> Int64? {
    let digits = code.filter { !$0.isWhitespace }
    guard digits.count == Self.digits, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    let now = instant.millisecondsSinceEpoch / 1_000 / Self.period
    return [now, now - 1, now + 1].first { step in
      step > used ?? -1 && Self.code(secret, step) == digits
    }
  }

  /// The code at an instant.
  public func code(at instant: Instant) -> String {
    Self.code(secret, instant.millisecondsSinceEpoch / 1_000 / Self.period)
  }

  private static func code(_ secret: [UInt8], _ step: Int64) -> String {
    let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
    let mac = Array(
      HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
    let offset = Int(mac[19] & 0xF)
    let number = mac[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
    let text = String(number % 1_000_000)
    return String(repeating: "0", count: digits - text.count) + text
  }
}
