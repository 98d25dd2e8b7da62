public import TradeTerms

/// Which figure of turnover is asked for; what is nil does not matter.
public struct FigureFilter: Hashable, Sendable {
  public var party: Int64
  public var role: Posting.Role
  public var first: YearMonth
  public var last: YearMonth
  public var tradeMode: String?
  public var country: String?
  /// As it was known at an instant; nil asks for what is known now.
  public var knownAt: Instant?

  public init(
    party: Int64, role: Posting.Role, first: YearMonth, last: YearMonth,
    tradeMode: String? = nil, country: String? = nil, knownAt: Instant? = nil
  ) {
    self.party = party
    self.role = role
    self.first = first
    self.last = last
    self.tradeMode = tradeMode
    self.country = country
    self.knownAt = knownAt
  }

  /// The figure of a whole year; nil outside the years 1 to 9999.
  public init?(party: Int64, role: Posting.Role, year: Int, knownAt: Instant? = nil) {
    guard let first = YearMonth(year: year, month: 1), let last = YearMonth(year: year, month: 12)
    else { return nil }
    self.init(party: party, role: role, first: first, last: last, knownAt: knownAt)
  }
}
