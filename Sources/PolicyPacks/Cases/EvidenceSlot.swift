public import TradeTerms

/// A place for files that show something (佐证材料).
public struct EvidenceSlot: Sendable {
  public let id: String
  public let label: Wording
  public let types: [EvidenceType]
  public let isRequired: Bool
  /// How many files at most.
  public let most: Int
  /// How many bytes a file may have.
  public let bytes: Int
  /// Whether its files are personal: kept sealed, shown to whom they are about and who works on it.
  public let isPersonal: Bool
  /// Whether the pack says so, or says that they are not.
  let saysIfPersonal: Bool
  public let place: PackPlace
}

/// The types of files that are taken as evidence; each is known by what it begins with.
public enum EvidenceType: String, CaseIterable, Sendable {
  case pdf, png, jpeg, xlsx, docx, csv, txt, zip

  /// The endings of names of such files.
  public var endings: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg"]
    default: [rawValue]
    }
  }

  /// The media type under which it is given out.
  public var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .csv: "text/csv; charset=utf-8"
    case .txt: "text/plain; charset=utf-8"
    case .zip: "application/zip"
    }
  }
}
