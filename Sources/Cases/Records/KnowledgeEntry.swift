public import TradeTerms

/// A question with the answer that was published.
public struct KnowledgeEntry: Hashable, Sendable {
  public let id: Int64
  /// The kind of case that it comes from.
  public let type: String
  public let question: String
  public let answer: String
  public let publishedAt: Instant
}
