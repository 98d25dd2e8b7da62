/// How a version of a document stands among the versions of its key.
public enum Standing: Int64, Sendable {
  /// A newer version took its place.
  case superseded = 0
  /// The newest declared version.
  case current = 1
  /// Staged by its sender (appStatus 1): kept, never counted.
  case draft = 2
  /// The newest declared version, and it withdraws the document (appType 3).
  case withdrawn = 3
}

/// How an inventory stands with its order, receipts and waybill (三单比对).
public enum MatchState: Int64, Sendable {
  /// Not an inventory, or not one that is current.
  case none = 0
  /// Something is still missing.
  case waiting = 1
  case matched = 2
  /// All is there, and it contradicts itself.
  case conflict = 3
}

/// What an inventory still waits for.
public struct MissingPartners: OptionSet, Hashable, Sendable {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }

  public static let order = MissingPartners(rawValue: 1)
  public static let receipts = MissingPartners(rawValue: 2)
  public static let waybill = MissingPartners(rawValue: 4)
}
