public import TradeTerms

/// Whose record it is, who made it, and when it became known.
public struct Authorship: Hashable, Sendable {
  /// The organisation that answers for the record.
  public let owner: String
  /// The person or program that made it.
  public let author: String
  public let knownAt: Instant

  public init(owner: String, author: String, knownAt: Instant) {
    self.owner = owner
    self.author = author
    self.knownAt = knownAt
  }
}
