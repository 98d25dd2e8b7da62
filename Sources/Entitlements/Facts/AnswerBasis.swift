public import TradeTerms

/// For which time an answer speaks, and what had become known by then.
public struct AnswerBasis: Hashable, Sendable {
  /// The day whose rules and registrations hold.
  public let day: Day
  /// The assessed year.
  public let year: Int
  /// What became known later does not count.
  public let knownAt: Instant

  public init(day: Day, year: Int, knownAt: Instant) {
    self.day = day
    self.year = year
    self.knownAt = knownAt
  }
}
