public import Registry

/// An enterprise in the list of those for which a decision of a run has one outcome.
public struct CountedEnterprise: Hashable, Sendable {
  public let number: DecisionNumber
  public let party: Int64
  /// The enterprise as the run knew it; nil where the registry does not have it any more.
  public let entry: EnterpriseEntry?
}

/// A screenful of such a list, and where the next one begins.
public struct CountedPage: Hashable, Sendable {
  public let enterprises: [CountedEnterprise]
  /// The row to go on from; nil at the end.
  public let next: Int?
}
