public import TradeTerms

/// What a decision gives to those for whom it holds.
public struct Benefit: Sendable {
  public let id: String
  public let decision: String
  public let kind: String
  public let department: String
  public let subject: Subject
  public let caseType: String?
  public let label: Wording
  /// The decision that says how much it is worth; nil where it is not money.
  public let amount: String?
  /// The groups in which only one benefit may be claimed.
  public let exclusive: [String]
  /// The parameter that says how much there is for all together; nil where there is no limit.
  public let budget: String?
}
