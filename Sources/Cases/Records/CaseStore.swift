internal import Foundation
internal import Storage
internal import TradeTerms

/// The cases as they stand.
struct CaseStore {
  let session: any DatabaseSession
  /// The cases that were changed by it.
  let changed = Changed()

  final class Changed {
    fileprivate(set) var ids: Set<Int64> = []
  }

  init(_ session: any DatabaseSession) { self.session = session }

  /// Greater than every instant: stands for “never” where rows are ordered by when.
  static let never: Int64 = 9_000_000_000_000_000

  func nextID() throws -> Int64 {
    let select = try session.statement(SQL.lastID)
    defer { select.reset() }
    return try select.step() ? select.int(0) + 1 : 1
  }

  /// The next number of a mark in a year.
  func nextNumber(_ mark: String, year: Int) throws -> String {
    let upsert = try session.statement(SQL.count)
    upsert.bind(1, mark)
    upsert.bind(2, Int64(year))
    defer { upsert.reset() }
    let place = try upsert.step() ? upsert.int(0) : 1
    let digits = "\(place)"
    return "\(mark)-\(year)-\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits)"
  }

  func insert(_ record: CaseRecord, personalKey: [UInt8]?) throws {
    let insert = try session.statement(SQL.insert)
    insert.bind(1, record.id)
    insert.bind(2, record.type)
    insert.bind(3, record.pack)
    insert.bind(4, record.number)
    insert.bind(5, record.title)
    insert.bind(6, record.subject?.code ?? "")
    insert.bind(7, record.subject?.name ?? "")
    insert.bind(8, record.subject?.city?.code ?? "")
    insert.bind(9, record.opener.organisation ?? 0)
    insert.bind(10, record.opener.name)
    insert.bind(11, record.opener.person?.account ?? 0)
    insert.bind(12, record.opener.person?.name ?? "")
    insert.bind(13, record.unit.description)
    insert.bind(14, record.owner?.account ?? 0)
    insert.bind(15, record.owner?.name ?? "")
    insert.bind(16, record.parent ?? 0)
    insert.bind(17, record.benefit ?? "")
    insert.bind(18, record.decision ?? "")
    insert.bind(19, Int64(record.year ?? 0))
    insert.bind(20, record.state)
    insert.bind(21, record.since.millisecondsSinceEpoch)
    insert.bind(22, Int64(record.level))
    insert.bind(23, record.openedAt.millisecondsSinceEpoch)
    insert.bind(24, record.closedAt?.millisecondsSinceEpoch)
    insert.bind(25, record.isOpen ? Int64(1) : Int64(0))
    insert.bind(26, record.dueAt?.millisecondsSinceEpoch ?? Self.never)
    insert.bind(27, record.revision)
    insert.bind(28, CaseFields.text(record.fields))
    if let personalKey { insert.bindBytes(29, personalKey) } else { insert.bindNull(29) }
    // The unit that it is with first stays, wherever it goes.
    insert.bind(30, record.unit.description)
    try insert.run()
  }

  /// Notes that something about a case changed, if only its history.
  func touch(_ id: Int64) { changed.ids.insert(id) }

  /// Keeps what changed, and whose turn it is now.
  func update(_ record: CaseRecord, turn: CaseTurn) throws {
    changed.ids.insert(record.id)
    let update = try session.statement(SQL.update)
    update.bind(1, record.unit.description)
    update.bind(2, record.owner?.account ?? 0)
    update.bind(3, record.owner?.name ?? "")
    update.bind(4, record.parent ?? 0)
    update.bind(5, record.state)
    update.bind(6, record.since.millisecondsSinceEpoch)
    update.bind(7, Int64(record.level))
    update.bind(8, record.closedAt?.millisecondsSinceEpoch)
    update.bind(9, record.isOpen ? Int64(1) : Int64(0))
    update.bind(10, record.dueAt?.millisecondsSinceEpoch ?? Self.never)
    update.bind(11, record.revision)
    update.bind(12, CaseFields.text(record.fields))
    update.bind(13, turn.side)
    update.bind(14, turn.person)
    update.bind(15, record.id)
    try update.run()
  }

  func record(_ id: Int64) throws -> CaseRecord? {
    let select = try session.statement(SQL.byID)
    select.bind(1, id)
    return try Self.read(select).first
  }

  func record(number: String) throws -> CaseRecord? {
    let select = try session.statement(SQL.byNumber)
    select.bind(1, number)
    return try Self.read(select).first
  }

  /// The cases of a kind about a subject.
  func cases(of subject: String, type: String) throws -> [CaseRecord] {
    let select = try session.statement(SQL.bySubject)
    select.bind(1, subject)
    select.bind(2, type)
    return try Self.read(select)
  }

  /// The cases of a kind that are in a state.
  func cases(ofType type: String, in state: String) throws -> [CaseRecord] {
    let select = try session.statement(SQL.byState)
    select.bind(1, type)
    select.bind(2, state)
    return try Self.read(select)
  }

  /// The cases that an organisation opened, the newest first.
  func openedLast(by organisation: Int64, limit: Int) throws -> [CaseRecord] {
    let select = try session.statement(SQL.byOpener)
    select.bind(1, organisation)
    select.bind(2, Int64(limit))
    return try Self.read(select)
  }

  /// The cases that were opened in one.
  func children(of id: Int64) throws -> [CaseRecord] {
    let select = try session.statement(SQL.byParent)
    select.bind(1, id)
    return try Self.read(select)
  }

  /// Those of them that are in one of some states.
  func children(of id: Int64, in states: Set<String>) throws -> [CaseRecord] {
    guard !states.isEmpty else { return [] }
    let select = try session.statement(SQL.byParent(states.count))
    select.bind(1, id)
    for (index, state) in states.sorted().enumerated() { select.bind(index + 2, state) }
    return try Self.read(select)
  }

  /// How many of them are open.
  func openChildren(of id: Int64) throws -> Int {
    let select = try session.statement(SQL.openChildren)
    defer { select.reset() }
    select.bind(1, id)
    return try select.step() ? Int(select.int(0)) : 0
  }

  /// The sealed key of a case's personal values; nil where there are none or they were erased.
  func personalKey(_ id: Int64) throws -> [UInt8]? {
    let select = try session.statement(SQL.personalKey)
    select.bind(1, id)
    defer { select.reset() }
    guard try select.step(), !select.isNull(0) else { return nil }
    return select.bytes(0)
  }

  func setPersonalKey(_ id: Int64, _ key: [UInt8]?) throws {
    let update = try session.statement(SQL.setPersonalKey)
    if let key { update.bindBytes(1, key) } else { update.bindNull(1) }
    update.bind(2, id)
    try update.run()
  }

  static func read(_ select: any DatabaseStatement) throws -> [CaseRecord] {
    defer { select.reset() }
    var found: [CaseRecord] = []
    while try select.step() { found.append(record(select)) }
    return found
  }

  static func record(_ row: any DatabaseStatement) -> CaseRecord {
    func instant(_ column: Int) -> Instant { Instant(millisecondsSinceEpoch: row.int(column)) }
    func some(_ column: Int) -> String? { row.text(column).isEmpty ? nil : row.text(column) }
    func person(_ account: Int, _ name: Int) -> CasePerson? {
      row.int(account) == 0 ? nil : CasePerson(account: row.int(account), name: row.text(name))
    }
    return CaseRecord(
      id: row.int(0), type: row.text(1), pack: row.text(2), number: row.text(3),
      title: row.text(4),
      subject: some(5).map {
        CaseSubject(code: $0, name: row.text(6), city: City(row.text(7)))
      },
      opener: CaseParty(
        organisation: row.int(8) == 0 ? nil : row.int(8), name: row.text(9), person: person(10, 11)),
      unit: HandlingUnit(row.text(12)), owner: person(13, 14),
      parent: row.int(15) == 0 ? nil : row.int(15), benefit: some(16), decision: some(17),
      year: row.int(18) == 0 ? nil : Int(row.int(18)), state: row.text(19), since: instant(20),
      level: Int(row.int(21)), openedAt: instant(22), closedAt: row.isNull(23) ? nil : instant(23),
      dueAt: row.int(25) >= never ? nil : instant(25), revision: row.int(26),
      fields: CaseFields.values(row.text(27)))
  }

  enum SQL {
    static let columns = """
      id, type, pack, number, title, subject, subject_name, city, opener, opener_name, opened_by,
      author, unit, owner, owner_name, parent, benefit, decision, year, state, since, level,
      opened_at, closed_at, is_open, due_at, revision, fields
      """
    static let select = "SELECT \(columns) FROM case_file"
    static let lastID = "SELECT COALESCE(MAX(id), 0) FROM case_file"
    static let count = """
      INSERT INTO case_counter (mark, year, last) VALUES (?, ?, 1)
      ON CONFLICT (mark, year) DO UPDATE SET last = case_counter.last + 1 RETURNING last
      """
    private static let places = Array(repeating: "?", count: 30).joined(separator: ", ")
    static let insert = """
      INSERT INTO case_file (\(columns), personal_key, first_unit) VALUES (\(places))
      """
    static let update = """
      UPDATE case_file SET unit = ?, owner = ?, owner_name = ?, parent = ?, state = ?, since = ?,
        level = ?, closed_at = ?, is_open = ?, due_at = ?, revision = ?, fields = ?, waits_for = ?,
        waits_person = ? WHERE id = ?
      """
    static let byID = "\(select) WHERE id = ?"
    static let byNumber = "\(select) WHERE number = ?"
    static let bySubject = "\(select) WHERE subject = ? AND type = ? ORDER BY id"
    static let byState = "\(select) WHERE type = ? AND state = ? ORDER BY id"
    static let byOpener = "\(select) WHERE opener = ? ORDER BY id DESC LIMIT ?"
    static let byParent = "\(select) WHERE parent = ? ORDER BY id"
    static func byParent(_ states: Int) -> String {
      let places = Array(repeating: "?", count: states).joined(separator: ", ")
      return "\(select) WHERE parent = ? AND state IN (\(places)) ORDER BY id"
    }
    static let openChildren = "SELECT COUNT(*) FROM case_file WHERE parent = ? AND is_open = 1"
    static let personalKey = "SELECT personal_key FROM case_file WHERE id = ?"
    static let setPersonalKey = "UPDATE case_file SET personal_key = ? WHERE id = ?"
  }
}
