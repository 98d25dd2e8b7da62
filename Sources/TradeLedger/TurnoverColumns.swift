/// The turnover of all parties in a year, column by column: what the decision engine reads.
public struct TurnoverColumns: Sendable {
  /// The parties that have any, ascending.
  public private(set) var parties: [Int64] = []
  /// The known part of each, in fen.
  public private(set) var fen: [Int64] = []
  /// How many amounts of documents have no known value: above zero, the whole is unknown.
  public private(set) var unknown: [Int64] = []
  /// How many amounts of documents count.
  public private(set) var documents: [Int64] = []

  public var count: Int { parties.count }

  public init() {}

  mutating func append(party: Int64, fen: Int64, unknown: Int64, documents: Int64) {
    parties.append(party)
    self.fen.append(fen)
    self.unknown.append(unknown)
    self.documents.append(documents)
  }
}
