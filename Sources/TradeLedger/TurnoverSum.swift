public import TradeTerms

/// The turnover of a party in one month, trade mode and destination.
public struct TurnoverSum: Hashable, Sendable {
  public let month: YearMonth
  public let tradeMode: String
  public let country: String
  /// The known part, in fen.
  public let fen: Int64
  /// How many amounts of documents make it up.
  public let documents: Int64
  /// How many of them have no known value in RMB: above zero, the whole is unknown.
  public let unknown: Int64

  public init(
    month: YearMonth, tradeMode: String, country: String, fen: Int64, documents: Int64,
    unknown: Int64
  ) {
    self.month = month
    self.tradeMode = tradeMode
    self.country = country
    self.fen = fen
    self.documents = documents
    self.unknown = unknown
  }
}
