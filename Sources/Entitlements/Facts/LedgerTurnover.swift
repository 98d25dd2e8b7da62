public import TradeTerms

/// What the ledger has of a party in a year: a sum, and whether it is whole.
public struct LedgerTurnover: Hashable, Sendable {
  /// The sum of what could be converted into renminbi.
  public var known: RMB
  /// The amounts of documents that count: declared and neither withdrawn nor returned.
  public var documents: Int64
  /// The amounts for which there is no exchange rate.
  public var unknown: Int64

  public init(known: RMB = .zero, documents: Int64 = 0, unknown: Int64 = 0) {
    self.known = known
    self.documents = documents
    self.unknown = unknown
  }

  /// The whole sum; nil while a part of it is unknown.
  public var total: RMB? { unknown == 0 ? known : nil }
}
