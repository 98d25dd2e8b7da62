public import TradeTerms

/// One condition of a decision, the value found, and where it comes from.
public struct ConditionLine: Hashable, Sendable, Encodable {
  /// How a condition stands.
  public enum State: String, Hashable, Sendable, Encodable {
    case holds, fails, unknown
    /// The outcome does not depend on it.
    case notNeeded
    /// A second source of the value, shown for comparison.
    case beside
    /// No condition, but a value from which the result was worked out.
    case input
  }

  public var name: Wording
  /// The test in words, such as 以上 30.00 亿元.
  public var test: Wording
  public var found: Figure
  public var source: Wording
  public var state: State
  public var threshold: Threshold?
  /// The sentences that it comes from; none where it is that of the decision.
  public var cites: [String]

  public init(
    name: Wording, test: Wording, found: Figure, source: Wording, state: State,
    threshold: Threshold? = nil, cites: [String] = []
  ) {
    self.name = name
    self.test = test
    self.found = found
    self.source = source
    self.state = state
    self.threshold = threshold
    self.cites = cites
  }
}
