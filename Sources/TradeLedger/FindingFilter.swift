public import CustomsMessages

/// Which findings a list shows; what is nil does not matter.
public struct FindingFilter: Hashable, Sendable {
  /// Whose documents; such a list is in the order of trade numbers, the highest first.
  public var party: Int64?
  public var rule: Rule?
  /// Whether the finding refuses the document, or only warns.
  public var refuses: Bool?
  /// Whether it still holds.
  public var isOpen: Bool?

  public init(
    party: Int64? = nil, rule: Rule? = nil, refuses: Bool? = nil, isOpen: Bool? = true
  ) {
    self.party = party
    self.rule = rule
    self.refuses = refuses
    self.isOpen = isOpen
  }
}
