import Cases
public import TradeTerms

/// A benefit that departments can give without being asked (免申即享), as its policy was decided last.
public struct OfferableBenefit: Hashable, Sendable {
  /// As `pack/benefit`.
  public var key: String
  public var label: Wording
  public var policy: Wording
  public var sentence: String
  public var department: String
  public var exclusive: [String]
  /// The code of the city whose policy it is; nil for one of the province.
  public var city: String?
  /// What the newest run answers for; nil while nothing was decided by the policy.
  public var basis: DecisionBasis?

  public init(
    key: String, label: Wording, policy: Wording, sentence: String, department: String,
    exclusive: [String] = [], city: String? = nil, basis: DecisionBasis?
  ) {
    self.key = key
    self.label = label
    self.policy = policy
    self.sentence = sentence
    self.department = department
    self.exclusive = exclusive
    self.city = city
    self.basis = basis
  }

  /// The benefit as a case asks for it; what it claims does not depend on the decision.
  var opening: CaseOpening.Benefit {
    CaseOpening.Benefit(
      key: key, label: label, decision: "", year: basis?.year ?? 0, exclusive: exclusive,
      department: department)
  }
}

/// An enterprise that qualifies for a benefit by the newest run.
public struct OfferCandidate: Hashable, Sendable {
  public var code: String
  /// All its codes.
  public var codes: [String]
  public var name: String
  public var city: City?
  /// The number of the decision.
  public var number: String

  public init(code: String, codes: [String], name: String, city: City?, number: String) {
    self.code = code
    self.codes = codes
    self.name = name
    self.city = city
    self.number = number
  }
}
