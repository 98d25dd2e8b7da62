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

  public init(
    id: String, decision: String, kind: String, department: String, subject: Subject,
    caseType: String?, label: Wording, amount: String? = nil, exclusive: [String] = [],
    budget: String? = nil
  ) {
    self.id = id
    self.decision = decision
    self.kind = kind
    self.department = department
    self.subject = subject
    self.caseType = caseType
    self.label = label
    self.amount = amount
    self.exclusive = exclusive
    self.budget = budget
  }
}
