/// One screenful of a long list, and where the next one begins.
public struct LedgerPage<Row: Sendable, Place: Hashable & Sendable>: Sendable {
  public let rows: [Row]
  /// What to ask the next page after; `nil` at the end of the list.
  public let next: Place?

  public init(rows: [Row], next: Place?) {
    self.rows = rows
    self.next = next
  }

  /// A page of at most `limit` rows from a list that was asked for one more.
  init(_ rows: [Row], limit: Int, place: (Row) -> Place) {
    let hasMore = rows.count > limit
    self.rows = hasMore ? Array(rows.prefix(limit)) : rows
    next = hasMore ? self.rows.last.map(place) : nil
  }
}
