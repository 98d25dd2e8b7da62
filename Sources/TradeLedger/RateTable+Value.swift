public import TradeTerms

extension RateTable {
  /// What an amount is worth on a day.
  public enum Value: Hashable, Sendable {
    case fen(Int64)
    /// There is no rate for the currency on that day.
    case noRate
    /// More than can be real: it would spoil the sums.
    case absurd
  }

  /// The value of an amount in fen, by the rate in force on a day.
  public func value(of amount: Amount, currency: String, on day: Int64) -> Value {
    guard let rate = rate(currency, on: day) else { return .noRate }
    guard let rmb = rate.rmb(of: amount), rmb.fen.magnitude <= Self.mostFen else {
      return .absurd
    }
    return .fen(rmb.fen)
  }

  /// A hundred billion yuan (1,000 亿元): no parcel is worth it, and close to a million such would
  /// have to come before a sum overflowed.
  private static var mostFen: UInt64 { 10_000_000_000_000 }
}
