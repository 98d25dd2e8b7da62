import Storage

extension LedgerQueryStore {
  /// A page of messages, the newest first: all of them, or those with one outcome.
  public func messages(
    _ outcome: LedgerMessage.Outcome? = nil, after last: Int64? = nil, limit: Int = 50
  ) throws -> LedgerPage<MessageHeading, Int64> {
    let statement = try session.statement(SQL.page(outcome))
    statement.bind(1, last ?? .max)
    statement.bind(2, Int64(limit) + 1)
    defer { statement.reset() }
    var rows: [MessageHeading] = []
    while try statement.step() {
      if let heading = Self.heading(statement) { rows.append(heading) }
    }
    return LedgerPage(rows, limit: limit) { $0.number }
  }

  /// One message without its text.
  public func message(_ number: Int64) throws -> MessageHeading? {
    let statement = try session.statement(SQL.byID)
    statement.bind(1, number)
    defer { statement.reset() }
    return try statement.step() ? Self.heading(statement) : nil
  }

  private static func heading(_ row: any DatabaseStatement) -> MessageHeading? {
    guard let outcome = LedgerMessage.Outcome(rawValue: row.int(5)) else { return nil }
    return MessageHeading(
      number: row.int(0), knownAt: row.int(1), owner: row.text(2), author: row.text(3),
      name: row.text(4), kind: Int(row.int(6)), outcome: outcome,
      counts: LedgerMessage.Counts(
        records: Int(row.int(7)), accepted: Int(row.int(8)), repeated: Int(row.int(9)),
        refused: Int(row.int(10))),
      size: Int(row.int(11)))
  }

  private enum SQL {
    private static let columns = """
      m.id, m.known_at, m.owner, m.author, m.name, m.outcome, m.number, m.records, m.accepted,
      m.repeated, m.refused, m.size
      """

    static let byID = "SELECT \(columns) FROM message m WHERE m.id = ?"

    static func page(_ outcome: LedgerMessage.Outcome?) -> String {
      var condition = ""
      if let outcome {
        condition = "AND m.outcome = \(outcome.rawValue)"
        // The words by which the index of the few is found.
        if outcome != .read { condition += " AND m.outcome <> 1" }
      }
      return """
        SELECT \(columns) FROM message m WHERE m.id < ? \(condition)
        ORDER BY m.id DESC LIMIT ?
        """
    }
  }
}
