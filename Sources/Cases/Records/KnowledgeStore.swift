internal import Storage
internal import TradeTerms

/// The questions and answers that were published (知识库).
struct KnowledgeStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  func add(
    _ id: Int64, type: String, question: String, answer: String, at instant: Instant
  ) throws {
    // Published again, it takes the place of what was published of the case before.
    try retract(id, at: instant)
    let last = try session.statement(SQL.lastID)
    let next = try last.step() ? last.int(0) + 1 : 1
    last.reset()
    let insert = try session.statement(SQL.insert)
    insert.bind(1, next)
    insert.bind(2, id)
    insert.bind(3, type)
    insert.bind(4, question)
    insert.bind(5, answer)
    insert.bind(6, instant.millisecondsSinceEpoch)
    try insert.run()
  }

  /// Takes back what was published of a case.
  func retract(_ id: Int64, at instant: Instant) throws {
    let withdraw = try session.statement(SQL.withdraw)
    withdraw.bind(1, instant.millisecondsSinceEpoch)
    withdraw.bind(2, id)
    try withdraw.run()
  }

  /// Whether something of a case is published.
  func holds(_ id: Int64) throws -> Bool {
    let select = try session.statement(SQL.ofCase)
    defer { select.reset() }
    select.bind(1, id)
    return try select.step()
  }

  /// The entries that hold every word, the newest first.
  func find(_ text: String, type: String?, limit: Int) throws -> [KnowledgeEntry] {
    let words = text.split(whereSeparator: \.isWhitespace).prefix(8).map { word in
      "%"
        + word.replacing("\\", with: "\\\\").replacing("%", with: "\\%")
        .replacing("_", with: "\\_").lowercased() + "%"
    }
    var sql = SQL.select
    if type != nil { sql += " AND type = ?" }
    for _ in words { sql += SQL.holds }
    let select = try session.statement(sql + SQL.order)
    defer { select.reset() }
    var place = 1
    if let type {
      select.bind(place, type)
      place += 1
    }
    for word in words {
      select.bind(place, word)
      select.bind(place + 1, word)
      place += 2
    }
    select.bind(place, Int64(limit))
    var found: [KnowledgeEntry] = []
    while try select.step() {
      found.append(
        KnowledgeEntry(
          id: select.int(0), type: select.text(1), question: select.text(2),
          answer: select.text(3),
          publishedAt: Instant(millisecondsSinceEpoch: select.int(4))))
    }
    return found
  }

  private enum SQL {
    static let lastID = "SELECT COALESCE(MAX(id), 0) FROM knowledge"
    static let ofCase = "SELECT 1 FROM knowledge WHERE case_id = ? AND withdrawn_at IS NULL"
    static let withdraw = """
      UPDATE knowledge SET withdrawn_at = ? WHERE case_id = ? AND withdrawn_at IS NULL
      """
    static let insert = """
      INSERT INTO knowledge (id, case_id, type, question, answer, published_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """
    static let select = """
      SELECT id, type, question, answer, published_at FROM knowledge WHERE withdrawn_at IS NULL
      """
    static let holds =
      " AND (LOWER(question) LIKE ? ESCAPE '\\' OR LOWER(answer) LIKE ? ESCAPE '\\')"
    static let order = " ORDER BY id DESC LIMIT ?"
  }
}
