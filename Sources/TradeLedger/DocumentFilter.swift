public import CustomsMessages

/// Which documents a list shows; what is nil does not matter.
public struct DocumentFilter: Hashable, Sendable {
  /// Whose trade it is; such a list is in the order of trade numbers, the highest first.
  public var party: Int64?
  public var type: MessageType?
  /// The newest return's status.
  public var state: Int64?
  public var match: MatchState?
  /// Whether there are open findings.
  public var hasFindings: Bool?
  /// The year of the day that it is valid for; the export inventories of a year come by that day,
  /// the latest first.
  public var year: Int?
  /// Only what stands: declared and current, neither withdrawn nor returned (100) nor shipped back
  /// (700).
  public var isCurrent: Bool

  public init(
    party: Int64? = nil, type: MessageType? = nil, state: Int64? = nil,
    match: MatchState? = nil, hasFindings: Bool? = nil, year: Int? = nil, isCurrent: Bool = false
  ) {
    self.party = party
    self.type = type
    self.state = state
    self.match = match
    self.hasFindings = hasFindings
    self.year = year
    self.isCurrent = isCurrent
  }
}
