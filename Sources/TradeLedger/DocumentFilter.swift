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

  public init(
    party: Int64? = nil, type: MessageType? = nil, state: Int64? = nil,
    match: MatchState? = nil, hasFindings: Bool? = nil
  ) {
    self.party = party
    self.type = type
    self.state = state
    self.match = match
    self.hasFindings = hasFindings
  }
}
