/// The turnover of one year that the ledger shows.
public struct YearLine: Hashable, Sendable, Encodable {
  public var year: Int
  public var amount: Figure
  public var documents: Int

  public init(year: Int, amount: Figure, documents: Int) {
    self.year = year
    self.amount = amount
    self.documents = documents
  }
}
