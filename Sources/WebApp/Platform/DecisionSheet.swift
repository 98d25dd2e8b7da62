public import TradeTerms

/// A stored decision with everything that it rests on.
public struct DecisionSheet: Hashable, Sendable, Encodable {
  public var line: SupportLine
  public var enterpriseCode: String
  public var enterpriseName: String
  public var basis: DecisionBasis
  public var decidedAt: String
  /// The sentence in our own words, and the document it stands in.
  public var summary: Wording
  public var source: String
  public var measure: Int
  public var conditions: [ConditionLine]
  public var missing: [MissingFact]
  public var readings: [Wording]
  public var benefits: [BenefitLine]
  /// The documents behind the figure, by month, mode and destination.
  public var postings: [PostingLine]
  public var objections: [ObjectionLine]
  /// The id of the policy that decided.
  public var policy: String
  /// What the run before said, where that was something else, and why it is otherwise.
  public var before: Wording?
  public var reasons: [Wording]

  public init(
    line: SupportLine, enterpriseCode: String, enterpriseName: String, basis: DecisionBasis,
    decidedAt: String, summary: Wording, source: String, measure: Int,
    conditions: [ConditionLine], missing: [MissingFact] = [], readings: [Wording] = [],
    benefits: [BenefitLine] = [], postings: [PostingLine] = [], objections: [ObjectionLine] = [],
    policy: String = "",
    before: Wording? = nil, reasons: [Wording] = []
  ) {
    self.line = line
    self.enterpriseCode = enterpriseCode
    self.enterpriseName = enterpriseName
    self.basis = basis
    self.decidedAt = decidedAt
    self.summary = summary
    self.source = source
    self.measure = measure
    self.conditions = conditions
    self.missing = missing
    self.readings = readings
    self.benefits = benefits
    self.postings = postings
    self.objections = objections
    self.policy = policy
    self.before = before
    self.reasons = reasons
  }
}
