public import Storage
public import TradeTerms

/// The notices, and who has read them.
public struct NoticeStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// Puts a notice into the inbox of an addressee, in the transaction of what it tells of.
  public func add(
    to addressee: String, kind: String, subject: String, link: String, text: Wording,
    at instant: Instant, publicity: Int64? = nil
  ) throws {
    let insert = try session.statement(SQL.insert)
    insert.bind(1, try NumberStore(session).next(in: "notice"))
    insert.bind(2, addressee)
    insert.bind(3, kind)
    insert.bind(4, subject)
    insert.bind(5, link)
    insert.bind(6, text.chinese)
    insert.bind(7, text.english)
    insert.bind(8, instant.millisecondsSinceEpoch)
    insert.bind(9, publicity)
    try insert.run()
  }

  /// Puts many into inboxes at once.
  public func add(_ drafts: [NoticeDraft]) throws {
    var id = try NumberStore(session).next(in: "notice")
    try BulkInsert.insert(drafts, session, SQL.insertMany, row: SQL.row) { row, draft in
      row.int(id)
      row.text(draft.addressee)
      row.text(draft.kind)
      row.text(draft.subject)
      row.text(draft.link)
      row.text(draft.text.chinese)
      row.text(draft.text.english)
      row.int(draft.at.millisecondsSinceEpoch)
      id += 1
    }
  }

  /// The newest notices to some addressees, with whether an account has read them.
  func newest(
    to addressees: [String], for account: Int64, before id: Int64? = nil, limit: Int
  ) throws -> [Notice] {
    var found: [Notice] = []
    for addressee in Set(addressees) {
      let select = try session.statement(SQL.newest)
      defer { select.reset() }
      select.bind(1, account)
      select.bind(2, addressee)
      select.bind(3, id ?? Int64.max)
      select.bind(4, Int64(limit))
      while try select.step() {
        found.append(
          Self.notice(
            select,
            readAt: select.optionalInt(8).map { Instant(millisecondsSinceEpoch: $0) }))
      }
    }
    return Array(found.sorted { $0.id > $1.id }.prefix(limit))
  }

  /// The newest notices behind an id that an account has not read.
  func unread(
    to addressees: [String], for account: Int64, after id: Int64, limit: Int
  ) throws -> [Notice] {
    var found: [Notice] = []
    for addressee in Set(addressees) {
      let select = try session.statement(SQL.newestUnread)
      defer { select.reset() }
      select.bind(1, account)
      select.bind(2, addressee)
      select.bind(3, id)
      select.bind(4, Int64(limit))
      while try select.step() { found.append(Self.notice(select, readAt: nil)) }
    }
    return Array(found.sorted { $0.id > $1.id }.prefix(limit))
  }

  /// The notices to some addressees behind an id, the oldest first.
  func next(to addressees: [String], after id: Int64, limit: Int) throws -> [Notice] {
    var found: [Notice] = []
    for addressee in Set(addressees) {
      let select = try session.statement(SQL.next)
      defer { select.reset() }
      select.bind(1, addressee)
      select.bind(2, id)
      select.bind(3, Int64(limit))
      while try select.step() { found.append(Self.notice(select, readAt: nil)) }
    }
    return Array(found.sorted { $0.id < $1.id }.prefix(limit))
  }

  private static func notice(_ row: any DatabaseStatement, readAt: Instant?) -> Notice {
    Notice(
      id: row.int(0), addressee: row.text(1), kind: row.text(2), subject: row.text(3),
      link: row.text(4), text: Wording(row.text(5), row.text(6)),
      at: Instant(millisecondsSinceEpoch: row.int(7)), readAt: readAt)
  }

  func unread(to addressees: [String], for account: Int64) throws -> Int {
    var count = 0
    for addressee in Set(addressees) {
      let select = try session.statement(SQL.unread)
      defer { select.reset() }
      select.bind(1, account)
      select.bind(2, addressee)
      if try select.step() { count += Int(select.int(0)) }
    }
    return count
  }

  /// Takes down that an account has read notices; those that are not to it are left alone.
  func read(_ ids: [Int64], of addressees: [String], by account: Int64, at instant: Instant) throws
  {
    let own = Set(addressees)
    for id in ids {
      let select = try session.statement(SQL.addressee)
      select.bind(1, id)
      let isOwn = try select.step() && own.contains(select.text(0))
      select.reset()
      guard isOwn else { continue }
      let insert = try session.statement(SQL.read)
      insert.bind(1, id)
      insert.bind(2, account)
      insert.bind(3, instant.millisecondsSinceEpoch)
      try insert.run()
    }
  }

  /// Empties the notices that an account alone was told. Their numbers stay, by which others go on.
  func erase(to account: Int64) throws {
    let update = try session.statement(SQL.erase)
    update.bind(1, "account \(account)")
    try update.run()
  }

  private enum SQL {
    static let erase = """
      UPDATE notice SET subject = '', link = '/', text_zh = '（已注销）', text_en = '(erased)'
      WHERE addressee = ?
      """
    static let insert = """
      INSERT INTO notice (id, addressee, kind, subject, link, text_zh, text_en, at, publicity)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    static let insertMany = """
      INSERT INTO notice (id, addressee, kind, subject, link, text_zh, text_en, at) VALUES
      """
    static let row = "(?, ?, ?, ?, ?, ?, ?, ?)"
    static let newest = """
      SELECT id, addressee, kind, subject, link, text_zh, text_en, at, read_at FROM notice
      LEFT JOIN notice_reading ON notice_reading.notice = notice.id
        AND notice_reading.account = ?1
      WHERE addressee = ?2 AND id < ?3 ORDER BY id DESC LIMIT ?4
      """
    static let newestUnread = """
      SELECT id, addressee, kind, subject, link, text_zh, text_en, at FROM notice
      WHERE addressee = ?2 AND id > ?3 AND NOT EXISTS (
        SELECT 1 FROM notice_reading
        WHERE notice_reading.notice = notice.id AND notice_reading.account = ?1)
      ORDER BY id DESC LIMIT ?4
      """
    static let next = """
      SELECT id, addressee, kind, subject, link, text_zh, text_en, at FROM notice
      WHERE addressee = ? AND id > ? ORDER BY id LIMIT ?
      """
    static let unread = """
      SELECT COUNT(*) FROM notice WHERE addressee = ?2 AND NOT EXISTS (
        SELECT 1 FROM notice_reading
        WHERE notice_reading.notice = notice.id AND notice_reading.account = ?1)
      """
    static let addressee = "SELECT addressee FROM notice WHERE id = ?"
    static let read = """
      INSERT INTO notice_reading (notice, account, read_at) VALUES (?, ?, ?)
      ON CONFLICT (notice, account) DO NOTHING
      """
  }
}
