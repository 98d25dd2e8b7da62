public import PolicyPacks
internal import TradeLedger

/// A pack with its files and the digest that names exactly this text of it.
public struct VersionedPack: Sendable {
  public let pack: PolicyPack
  public let files: [PackFile]
  /// SHA-256 of the files and of the version below, in hexadecimal digits.
  public let version: String
  /// The pack that it builds on, in the version that it was read with.
  public var base: VersionedPack? { bases.first }
  private let bases: [VersionedPack]

  /// Reads the files of a pack.
  /// - Throws: `PackRefused` with every mistake that was found.
  public init(files: [PackFile], on base: VersionedPack? = nil) throws(PackRefused) {
    self.init(try PolicyPack.load(files: files, on: base?.pack), files: files, on: base)
  }

  /// A pack that was read from these files.
  public init(_ pack: PolicyPack, files: [PackFile], on base: VersionedPack? = nil) {
    self.pack = pack
    // What is only compared with decides nothing.
    self.files = files.filter { $0.name != AttachedText.file && $0.name != PackLock.file }
      .sorted { $0.name < $1.name }
    bases = base.map { [$0] } ?? []
    version = Self.digest(self.files, on: base?.version)
  }

  /// The packs of a shelf, each after the one that it builds on.
  public static func all(of shelf: PackShelf) -> [VersionedPack] {
    var versioned: [String: VersionedPack] = [:]
    return shelf.packs.map { pack in
      let own = VersionedPack(
        pack, files: shelf.folders[pack.id]?.files ?? [], on: pack.base.flatMap { versioned[$0.id] }
      )
      versioned[pack.id] = own
      return own
    }
  }

  /// The names and the bytes, each with its length before it; then the version below.
  private static func digest(_ files: [PackFile], on base: String?) -> String {
    var text: [UInt8] = []
    for part in files.flatMap({ [Array($0.name.utf8), $0.bytes] }) {
      withUnsafeBytes(of: UInt64(part.count).littleEndian) { text.append(contentsOf: $0) }
      text += part
    }
    text += Array((base ?? "").utf8)
    return text.withUnsafeBytes(ContentDigest.message).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }
    .joined()
  }
}
