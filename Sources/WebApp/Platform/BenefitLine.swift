public import TradeTerms

/// What a decision gives, and who gives it.
public struct BenefitLine: Hashable, Sendable, Encodable {
  public var name: Wording
  public var kind: Label
  /// The department that is responsible, by the name that it bears on the day of the decision.
  public var department: Wording

  public init(name: Wording, kind: Label, department: Wording) {
    self.name = name
    self.kind = kind
    self.department = department
  }
}
