import Cases
public import PolicyPacks
public import TradeTerms

/// A benefit of a policy and whether a decision grants it to an enterprise.
public struct GrantLine: Hashable, Sendable {
  /// As `pack/benefit`.
  public var key: String
  public var label: Wording
  public var sentence: String
  public var outcome: Outcome
  /// The answer in a sentence.
  public var headline: Wording
  /// The number of the decision, and the page that shows it.
  public var decision: String
  public var decisionLink: String
  public var year: Int
  public var exclusive: [String]
  public var department: String
  public var caseType: String?
  /// How one gets it where that is outside of the platform.
  public var elsewhere: Benefit.Elsewhere?
  /// What it is worth by the decision, in yuan as forms write it; nil where that does not say.
  public var amount: String?

  public init(
    key: String, label: Wording, sentence: String, outcome: Outcome, headline: Wording,
    decision: String, decisionLink: String, year: Int, exclusive: [String], department: String,
    caseType: String?, elsewhere: Benefit.Elsewhere? = nil, amount: String? = nil
  ) {
    self.key = key
    self.label = label
    self.sentence = sentence
    self.outcome = outcome
    self.headline = headline
    self.decision = decision
    self.decisionLink = decisionLink
    self.year = year
    self.exclusive = exclusive
    self.department = department
    self.caseType = caseType
    self.elsewhere = elsewhere
    self.amount = amount
  }

  var isGranted: Bool { outcome == .yes }

  /// The benefit as a case asks for it.
  var opening: CaseOpening.Benefit {
    CaseOpening.Benefit(
      key: key, label: label, decision: decision, year: year, exclusive: exclusive,
      department: department)
  }
}
