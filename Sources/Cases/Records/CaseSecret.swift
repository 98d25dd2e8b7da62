internal import Crypto
internal import Foundation
internal import PolicyPacks

/// The key of the personal values of one case. Each case has its own, sealed with the key of the
/// house, so that forgetting it erases them wherever they stand, in the history too.
struct CaseSecret {
  let key: SymmetricKey
  let sealedKey: [UInt8]

  private static let mark = "sealed:"

  /// A new key; nil for a kind of case that asks for nothing personal.
  static func make(for type: CaseType, _ id: Int64, _ hooks: CaseHooks) throws -> CaseSecret? {
    guard type.fields.contains(where: \.isPersonal) || type.evidence.contains(where: \.isPersonal)
    else { return nil }
    let key = SymmetricKey(size: .bits256)
    let bytes = key.withUnsafeBytes { Array($0) }
    return CaseSecret(key: key, sealedKey: try hooks.seal(bytes, id))
  }

  /// The key of a case that has one.
  static func read(_ sealedKey: [UInt8]?, _ id: Int64, _ hooks: CaseHooks) throws -> CaseSecret? {
    guard let sealedKey else { return nil }
    return CaseSecret(
      key: SymmetricKey(data: try hooks.open(sealedKey, id)), sealedKey: sealedKey)
  }

  /// The values, those that are personal sealed.
  func seal(_ values: [String: String], _ type: CaseType) throws -> [String: String] {
    var sealed = values
    for field in type.fields where field.isPersonal {
      guard let value = values[field.id] else { continue }
      let box = try AES.GCM.seal(
        Array(value.utf8), using: key, authenticating: Array(field.id.utf8))
      guard let combined = box.combined else { continue }
      sealed[field.id] = Self.mark + combined.base64EncodedString()
    }
    return sealed
  }

  /// The content of a file, sealed for its place in the form.
  func seal(_ bytes: [UInt8], slot: String) throws -> [UInt8] {
    let box = try AES.GCM.seal(bytes, using: key, authenticating: Array("file \(slot)".utf8))
    return Array(Self.fileMark.utf8) + Array(box.combined ?? Data())
  }

  private static let fileMark = "sealed file 1\n"

  /// What was sealed of a file.
  /// - Throws: `CaseError.erased` where it cannot be opened.
  func open(_ bytes: [UInt8], slot: String) throws -> [UInt8] {
    // Files that came before they were sealed stand as they came.
    guard bytes.starts(with: Self.fileMark.utf8) else { return bytes }
    let combined = Data(bytes.dropFirst(Self.fileMark.utf8.count))
    guard let box = try? AES.GCM.SealedBox(combined: combined),
      let opened = try? AES.GCM.open(
        box, using: key, authenticating: Array("file \(slot)".utf8))
    else { throw CaseError.erased }
    return Array(opened)
  }

  /// What was sealed in a field; nil where it cannot be opened.
  func open(_ value: String, _ field: String) -> String? {
    guard Self.isSealed(value),
      let data = Data(base64Encoded: String(value.dropFirst(Self.mark.count))),
      let box = try? AES.GCM.SealedBox(combined: data),
      let opened = try? AES.GCM.open(box, using: key, authenticating: Array(field.utf8))
    else { return nil }
    return String(decoding: opened, as: UTF8.self)
  }

  static func isSealed(_ value: String) -> Bool { value.hasPrefix(mark) }
}
