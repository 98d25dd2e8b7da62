import Crypto
public import CustomsMessages

/// Digests of what was handed in: of whole messages, and of single documents.
public enum ContentDigest {
  /// SHA-256 of a message's bytes.
  public static func message(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    Array(SHA256.hash(data: bytes))
  }

  /// The first half of SHA-256 of a document's fields, each with its place, but for the number
  /// (`guid`) that its sender gives anew to each copy.
  public static func document(_ record: RecordView, _ scratch: inout [UInt8]) -> [UInt8] {
    scratch.removeAll(keepingCapacity: true)
    record.forEachValue { place, value in
      guard place != 0 else { return }
      withUnsafeBytes(of: place.littleEndian) { scratch.append(contentsOf: $0) }
      withUnsafeBytes(of: UInt32(value.count).littleEndian) { scratch.append(contentsOf: $0) }
      scratch.append(contentsOf: value)
    }
    return scratch.withUnsafeBytes { Array(SHA256.hash(data: $0).prefix(16)) }
  }
}
