public import TradeTerms

/// A currency and a day for which the operator has loaded no exchange rate.
public struct MissingRate: Hashable, Sendable {
  /// The customs number of the currency.
  public let currency: String
  public let day: Day
}
