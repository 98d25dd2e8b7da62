public import PolicyPacks
public import TradeTerms

/// A file that somebody brings as evidence.
public struct EvidenceFile: Hashable, Sendable {
  /// The id of the place in the form that it is for.
  public let slot: String
  public let name: String
  public let bytes: [UInt8]

  public init(slot: String, name: String, bytes: [UInt8]) {
    self.slot = slot
    self.name = name
    self.bytes = bytes
  }
}

/// A file that a case holds.
public struct KeptEvidence: Hashable, Sendable {
  public let id: Int64
  public let caseID: Int64
  public let slot: String
  public let name: String
  public let type: EvidenceType
  public let size: Int
  /// SHA-256 of its content, in hexadecimal; files of the same content are kept once.
  public let digest: String
  public let addedAt: Instant
  public let addedBy: String
  /// When another took its place; it stays.
  public let replacedAt: Instant?
}

/// Looks into files for what harms (病毒查杀).
public protocol EvidenceScanner: Sendable {
  /// Why a file is refused; nil for one that is taken. A scanner that cannot be asked throws, and
  /// nothing is taken.
  func refusal(of bytes: [UInt8], named name: String) async throws -> String?
}

/// Where no scanner is named, files are held to their types only.
public struct NoScanner: EvidenceScanner {
  public init() {}

  public func refusal(of bytes: [UInt8], named name: String) -> String? { nil }
}
