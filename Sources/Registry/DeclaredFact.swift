public import TradeTerms

/// A statement that an enterprise makes about itself, with its evidence.
public struct DeclaredFact: Hashable, Sendable {
  public let party: Int64
  /// Which fact, by its name in the policy packs, such as `annualTurnover`.
  public let name: String
  /// The year that it speaks of.
  public let period: Int
  public let value: String
  public let unit: String
  /// The document that shows it, such as an audit report and its number.
  public let evidence: String
  /// The day that the value is valid for.
  public let validDay: Day
  public let authorship: Authorship

  /// The name of the declared yearly turnover; its unit is `元`.
  public static let annualTurnover = "annualTurnover"

  public init(
    party: Int64, name: String, period: Int, value: String, unit: String, evidence: String,
    validDay: Day, authorship: Authorship
  ) {
    self.party = party
    self.name = name
    self.period = period
    self.value = value
    self.unit = unit
    self.evidence = evidence
    self.validDay = validDay
    self.authorship = authorship
  }
}
