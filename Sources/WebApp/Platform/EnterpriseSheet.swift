/// One enterprise with what the policy says for it.
public struct EnterpriseSheet: Hashable, Sendable, Encodable {
  public var code: String
  public var name: String
  /// What the registry holds, each with its source.
  public var facts: [FactLine]
  /// The assessed year, the day and the instant of the answers.
  public var basis: DecisionBasis
  public var supports: [SupportLine]
  public var turnover: [YearLine]
  /// What the other policies say, those that give something first.
  public var others: [PolicySupports]
  /// Its titles, the newest first.
  public var titles: [TitleLine]

  public init(
    code: String, name: String, facts: [FactLine], basis: DecisionBasis,
    supports: [SupportLine], turnover: [YearLine],
    others: [PolicySupports] = [], titles: [TitleLine] = []
  ) {
    self.code = code
    self.name = name
    self.facts = facts
    self.basis = basis
    self.supports = supports
    self.turnover = turnover
    self.others = others
    self.titles = titles
  }
}
