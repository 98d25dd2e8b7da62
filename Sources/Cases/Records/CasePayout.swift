public import TradeTerms

/// Money that was paid out in a case (拨付记录).
public struct CasePayout: Hashable, Sendable {
  public let voucher: String
  public let amount: RMB
  public let day: Day
}
