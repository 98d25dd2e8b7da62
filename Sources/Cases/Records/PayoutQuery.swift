public import TradeTerms

/// Which payments somebody wants to see (拨付明细).
public struct PayoutQuery: Hashable, Sendable {
  /// The year of the day on which it was paid.
  public var year: Int
  /// Who paid; nil for all.
  public var unit: HandlingUnit?
  /// Only what was recorded by an instant; nil for all.
  public var knownAt: Instant?
  /// How many come before the page.
  public var from = 0
  public var limit = 50

  public init(year: Int, unit: HandlingUnit? = nil, knownAt: Instant? = nil) {
    self.year = year
    self.unit = unit
    self.knownAt = knownAt
  }
}

/// A payment with the case that it was made in.
public struct ListedPayout: Hashable, Sendable {
  public let payer: HandlingUnit
  public let payout: CasePayout
  public let caseID: Int64
  public let number: String
  public let title: String
  /// What the case is about: who was paid.
  public let payee: String
}

/// A page of payments, with how many there are in all and what they come to.
public struct PayoutPage: Hashable, Sendable {
  public let rows: [ListedPayout]
  public let count: Int
  public let total: RMB
  public let next: Int?

  /// Nothing was paid.
  public static let none = PayoutPage(rows: [], count: 0, total: RMB(fen: 0), next: nil)
}

/// Which payments somebody may see.
enum PayoutSight: Hashable {
  case all
  /// Those of some payers, and those to some subjects.
  case some(units: [String], subjects: [String])

  init(_ actor: CaseActor) {
    switch actor.kind {
    case .province, .platform: self = .all
    case .enterprise, .provider, .park, .city, .association, .house:
      self = .some(
        units: actor.units.map(\.description), subjects: actor.ownSubjects.sorted())
    }
  }
}
