internal import Foundation
internal import PolicyPacks
internal import TradeTerms

/// Holds files to what a form asks for: how many, how large, of which type, and that their content
/// is of the type that their name says.
struct EvidenceCheck {
  let slots: [EvidenceSlot]

  /// The type of each file.
  func types(of files: [EvidenceFile]) throws -> [EvidenceType] {
    for slot in slots {
      let count = files.count { $0.slot == slot.id }
      guard count <= slot.most else {
        throw CaseError.evidence(.tooMany(slot.label, most: slot.most))
      }
    }
    return try files.map(type)
  }

  private func type(of file: EvidenceFile) throws -> EvidenceType {
    guard let slot = slots.first(where: { $0.id == file.slot }) else {
      throw CaseError.evidence(.noSlot(file.slot))
    }
    guard Self.isUsable(file.name) else { throw CaseError.evidence(.badName) }
    guard !file.bytes.isEmpty else { throw CaseError.evidence(.empty(name: file.name)) }
    guard file.bytes.count <= slot.bytes else {
      throw CaseError.evidence(.tooLarge(name: file.name, most: slot.bytes))
    }
    let ending = file.name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let type = slot.types.first(where: { $0.endings.contains(ending) }) else {
      throw CaseError.evidence(
        .wrongType(name: file.name, allowed: slot.types.flatMap(\.endings)))
    }
    guard Self.isReally(type, file.bytes) else {
      throw CaseError.evidence(.lies(name: file.name))
    }
    return type
  }

  /// A name is shown and given back; it never becomes a path, and must not look like one.
  private static func isUsable(_ name: String) -> Bool {
    !name.isEmpty && name.count <= 200 && !name.contains("/") && !name.contains("\\")
      && !name.hasPrefix(".")
      && name.unicodeScalars.allSatisfy {
        $0.value >= 32 && $0.value != 127 && !$0.properties.isBidiControl
      }
  }

  private static func isReally(_ type: EvidenceType, _ bytes: [UInt8]) -> Bool {
    func begins(_ start: [UInt8]) -> Bool { bytes.starts(with: start) }
    func holds(_ text: String) -> Bool {
      Data(bytes).range(of: Data(text.utf8)) != nil
    }
    let isZip = begins([0x50, 0x4B, 0x03, 0x04])
    switch type {
    case .pdf: return begins(Array("%PDF-".utf8))
    case .png: return begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case .jpeg: return begins([0xFF, 0xD8, 0xFF])
    case .zip: return isZip
    case .xlsx: return isZip && holds("[Content_Types].xml") && holds("xl/")
    case .docx: return isZip && holds("[Content_Types].xml") && holds("word/")
    case .csv, .txt:
      return !bytes.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    }
  }
}
