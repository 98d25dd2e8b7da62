internal import Crypto

/// A secret that is given out once: of a session, an invitation, a link or a program. The database
/// keeps its digest only.
public struct SecretToken: Hashable, Sendable, CustomStringConvertible {
  /// 43 characters of the alphabet that URLs leave alone; 256 bits.
  public let description: String

  /// A new one, from the generator of the system.
  public init() {
    let key = SymmetricKey(size: .bits256)
    description = key.withUnsafeBytes { URLSafeText.text(Array($0)) }
  }

  /// One that somebody showed; nil where it cannot be one.
  public init?(_ text: some StringProtocol) {
    guard text.count == 43, URLSafeText.bytes(String(text))?.count == 32 else { return nil }
    description = String(text)
  }

  /// What the database keeps of it. The token is random, so that one round of a hash is enough.
  public var digest: [UInt8] { Array(SHA256.hash(data: Array(description.utf8))) }
}
