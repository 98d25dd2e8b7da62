internal import Crypto

/// What the text of each sentence was when somebody last compared the rules with it.
public struct PackLock: Sendable, Hashable {
  /// The file of a pack that holds it.
  public static let file = "pack.lock"

  /// SHA-256 of the text, by the id of the sentence.
  public let digests: [String: String]

  /// Reads lines of an id and a digest; others are passed over.
  public init(_ text: String) {
    var digests: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: " ")
      if parts.count == 2 { digests[String(parts[0])] = String(parts[1]) }
    }
    self.digests = digests
  }

  /// The lock of a text as it is now.
  public init(of text: AttachedText) {
    digests = text.sentences.mapValues(Self.digest)
  }

  /// The lines of the file, in the order of the ids.
  public var text: String {
    digests.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined()
  }

  static func digest(_ text: String) -> String {
    SHA256.hash(data: Array(text.utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }
    .joined()
  }
}
