public import PolicyPacks
public import TradeTerms

/// Where a target stands: its value beside its goal, and what the value covers.
public struct TargetStanding: Sendable {
  /// The value, what is unknown beside it, and whether it is met.
  public let measured: TargetValue
  /// What is counted, of which year, and from which source.
  public let scope: Wording
  /// The value of the newest year that has one, where the assessed year has none.
  public let newest: Newest?
  /// The official series that the value is calculated from.
  public let series: [OfficialFigure]
  /// The exports that the ledger saw, beside the official statistics and never mixed with them.
  public let exports: LedgerTurnover?

  /// The value of an earlier year.
  public struct Newest: Sendable {
    public let year: Int
    public let measured: TargetValue
  }

  /// The decision that says who counts; nil where nobody is counted.
  public var counted: String? {
    if case .counted(let decision) = measured.target.measurement { decision } else { nil }
  }
}
