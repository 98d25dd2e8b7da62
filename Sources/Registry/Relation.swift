public import TradeTerms

/// How one enterprise stands to another, from a day on.
public struct Relation: Hashable, Sendable {
  public enum Kind: Int64, CaseIterable, Sendable {
    case controls = 1
    case branchOf = 2
    case tenantOf = 3
  }

  public let subject: Int64
  public let kind: Kind
  public let object: Int64
  public let validFrom: Day
  /// The last day of the relation.
  public let validTo: Day?
  public let authorship: Authorship

  public init(
    subject: Int64, kind: Kind, object: Int64, validFrom: Day, validTo: Day? = nil,
    authorship: Authorship
  ) {
    self.subject = subject
    self.kind = kind
    self.object = object
    self.validFrom = validFrom
    self.validTo = validTo
    self.authorship = authorship
  }
}
