public import TradeTerms

/// What a decision gives to those for whom it holds.
public struct Benefit: Sendable {
  /// What it consists of.
  public enum Kind: String, CaseIterable, Sendable {
    case inKind = "in-kind"
    case money, tax, status, service

    public var wording: Wording {
      switch self {
      case .inKind: Wording("实物", "in kind")
      case .money: Wording("资金", "money")
      case .tax: Wording("税收", "tax")
      case .status: Wording("资格", "status")
      case .service: Wording("服务", "service")
      }
    }
  }

  /// How one gets what no case of the platform asks for.
  public struct Elsewhere: Hashable, Sendable {
    /// Who takes it in.
    public let place: Wording
    public let how: Wording
    /// The sentence of the pack that it rests on.
    public let cites: String
    /// What of it still waits to be checked.
    public let unverified: Wording?

    public init(place: Wording, how: Wording, cites: String, unverified: Wording? = nil) {
      self.place = place
      self.how = how
      self.cites = cites
      self.unverified = unverified
    }
  }

  public let id: String
  public let decision: String
  public let kind: Kind
  /// The id of the department that gives it, as the policy names it.
  public let department: String
  public let subject: Subject
  /// The kind of case in which it is asked for, or out of which it comes.
  public let caseType: String?
  /// How one gets it where that is outside of the platform.
  public let elsewhere: Elsewhere?
  public let label: Wording
  /// The decision that says how much it is worth; nil where it is not money.
  public let amount: String?
  /// The groups in which only one benefit may be claimed.
  public let exclusive: [String]
  /// The parameter that says how much there is for all together; nil where there is no limit.
  public let budget: String?
  public let place: PackPlace

  public init(
    id: String, decision: String, kind: Kind, department: String, subject: Subject,
    caseType: String?, elsewhere: Elsewhere? = nil, label: Wording, amount: String? = nil,
    exclusive: [String] = [], budget: String? = nil, place: PackPlace
  ) {
    self.id = id
    self.decision = decision
    self.kind = kind
    self.department = department
    self.subject = subject
    self.caseType = caseType
    self.elsewhere = elsewhere
    self.label = label
    self.amount = amount
    self.exclusive = exclusive
    self.budget = budget
    self.place = place
  }
}
