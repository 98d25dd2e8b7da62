public import PolicyPacks
internal import TradeLedger

/// A pack with its files and the digest that names exactly this text of it.
public struct VersionedPack: Sendable {
  public let pack: PolicyPack
  public let files: [PackFile]
  /// SHA-256 of the files, in hexadecimal digits.
  public let version: String

  /// Reads the files of a pack.
  /// - Throws: `PackRefused` with every mistake that was found.
  public init(files: [PackFile]) throws(PackRefused) {
    self.init(try PolicyPack.load(files: files), files: files)
  }

  /// A pack that was read from these files.
  public init(_ pack: PolicyPack, files: [PackFile]) {
    self.pack = pack
    // What is only compared with decides nothing.
    self.files = files.filter { $0.name != AttachedText.file && $0.name != PackLock.file }
      .sorted { $0.name < $1.name }
    version = Self.digest(self.files)
  }

  /// The names and the bytes, each with its length before it.
  private static func digest(_ files: [PackFile]) -> String {
    var text: [UInt8] = []
    for part in files.flatMap({ [Array($0.name.utf8), $0.bytes] }) {
      withUnsafeBytes(of: UInt64(part.count).littleEndian) { text.append(contentsOf: $0) }
      text += part
    }
    return text.withUnsafeBytes(ContentDigest.message).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }
    .joined()
  }
}
