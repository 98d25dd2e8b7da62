public import TradeTerms

/// How experts score a case (评分表).
public struct ScoreSheet: Sendable {
  public struct Criterion: Sendable {
    public let id: String
    public let label: Wording
    /// The most points.
    public let most: Int
  }

  /// How many experts there must be at least.
  public let experts: Int
  public let criteria: [Criterion]
  /// The criteria by whose sums equal totals are told apart, in this order.
  public let ties: [String]
  /// Whether the highest and the lowest total are left out where there are five or more.
  public let isTrimmed: Bool

  public var most: Int { criteria.reduce(0) { $0 + $1.most } }
}
