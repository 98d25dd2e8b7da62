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
}
