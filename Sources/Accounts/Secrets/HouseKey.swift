internal import Crypto
internal import Foundation

/// The one key that stands outside the database: it seals what is personal, and the audit trail.
///
/// Without it a copy of the database tells no identity number and no income, and a change of the
/// trail cannot be hidden. It must be backed up apart from the database.
public struct HouseKey: Sendable {
  private let master: SymmetricKey

  /// A new key, from the generator of the system.
  public init() { master = SymmetricKey(size: .bits256) }

  /// A key from its 32 bytes in hexadecimal, as its file holds them.
  /// - Throws: `AccountError.unreadableKey`.
  public init(hexadecimal text: String) throws(AccountError) {
    let digits = Array(text.trimmed.utf8)
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count - 1, by: 2) {
      guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16)
      else { throw .unreadableKey }
      bytes.append(byte)
    }
    guard digits.count == 64, bytes.count == 32 else { throw .unreadableKey }
    master = SymmetricKey(data: bytes)
  }

  /// The text that its file holds.
  public var hexadecimal: String {
    master.withUnsafeBytes { bytes in
      bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }

  private func key(for purpose: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: master, info: Data(purpose.utf8), outputByteCount: 32)
  }

  /// Seals a text; `place` says of what record it is, so that it cannot be moved to another one.
  public func seal(_ text: String, place: String) throws -> [UInt8] {
    try seal(Array(text.utf8), place: place)
  }

  public func seal(_ bytes: [UInt8], place: String) throws -> [UInt8] {
    let box = try AES.GCM.seal(bytes, using: key(for: "seal"), authenticating: Array(place.utf8))
    guard let combined = box.combined else { throw AccountError.unreadableKey }
    return Array(combined)
  }

  /// Opens what was sealed for a place.
  /// - Throws: `AccountError.sealBroken` for another key, another place or changed bytes.
  public func open(_ sealed: [UInt8], place: String) throws(AccountError) -> String {
    String(decoding: try bytes(sealed, place: place), as: UTF8.self)
  }

  /// As `open`, for what was sealed as bytes.
  public func bytes(_ sealed: [UInt8], place: String) throws(AccountError) -> [UInt8] {
    do {
      let box = try AES.GCM.SealedBox(combined: sealed)
      return Array(
        try AES.GCM.open(box, using: key(for: "seal"), authenticating: Array(place.utf8)))
    } catch {
      throw .sealBroken(place)
    }
  }

  /// What tells whether two texts are the same and, without the key, nothing else of them.
  public func fingerprint(of text: String, for purpose: String) -> String {
    URLSafeText.text(proof(of: Array(text.utf8), for: "fingerprint \(purpose)"))
  }

  /// Whether a proof is the one of bytes; takes the same time for every wrong one.
  func isProof(_ shown: [UInt8], of bytes: [UInt8], for purpose: String) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(
      shown, authenticating: bytes, using: key(for: purpose))
  }

  /// A proof of bytes that nobody without the key can make.
  func proof(of bytes: [UInt8], for purpose: String) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key(for: purpose)))
  }
}
