public import Storage
public import TradeTerms

/// The titles of enterprises; a later version supersedes, none is lost.
public struct TitleStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// Gives a title, or renews it.
  public func award(_ title: Title, by authorship: Authorship) throws {
    let insert = try session.statement(SQL.insert)
    insert.bind(1, title.party)
    insert.bind(2, title.id)
    insert.bind(3, try nextVersion(title.party, title.id))
    insert.bind(4, title.label.chinese)
    insert.bind(5, title.label.english)
    insert.bind(6, Int64(title.from.daysSinceEpoch))
    insert.bind(7, title.to.map { Int64($0.daysSinceEpoch) })
    insert.bind(8, title.source)
    insert.bind(9, authorship.knownAt.millisecondsSinceEpoch)
    insert.bind(10, authorship.owner)
    insert.bind(11, authorship.author)
    try insert.run()
  }

  /// Ends a title on a day: the day before is its last. Answers false where there is none.
  @discardableResult
  public func end(
    _ id: String, of party: Int64, on day: Day, source: String, by authorship: Authorship
  ) throws -> Bool {
    let current = try titles(of: party).last { $0.id == id }
    guard let current, current.to.map({ $0 >= day }) ?? true else { return false }
    // A title that ends on the day of its award has not been had for a day; it keeps that one.
    let last = max(current.from, day.adding(days: -1))
    try award(
      Title(
        party: party, id: id, label: current.label, from: current.from, to: last, source: source),
      by: authorship)
    return true
  }

  /// The titles of an enterprise as they are known at an instant, the newest version of each.
  public func titles(of party: Int64, knownAt instant: Instant? = nil) throws -> [Title] {
    Self.newest(try versions(of: party, knownAt: instant))
  }

  /// All versions of the titles of an enterprise as they are known at an instant, by title, the
  /// first version first.
  public func versions(of party: Int64, knownAt instant: Instant? = nil) throws -> [Title] {
    let select = try session.statement(SQL.ofParty)
    select.bind(1, party)
    select.bind(2, instant?.millisecondsSinceEpoch ?? Int64.max)
    return try read(select)
  }

  /// Everybody who has a title on a day.
  public func holders(of id: String, on day: Day) throws -> [Title] {
    let select = try session.statement(SQL.ofTitle)
    select.bind(1, id)
    return Self.newest(try read(select)).filter { title in
      title.from <= day && title.to.map { day <= $0 } ?? true
    }
  }

  /// Rows come by party, title and version: the last of each stands.
  private static func newest(_ rows: [Title]) -> [Title] {
    var found: [Title] = []
    for row in rows {
      if let last = found.last, last.party == row.party, last.id == row.id { found.removeLast() }
      found.append(row)
    }
    return found
  }

  private func nextVersion(_ party: Int64, _ id: String) throws -> Int64 {
    let select = try session.statement(SQL.lastVersion)
    defer { select.reset() }
    select.bind(1, party)
    select.bind(2, id)
    return try select.step() ? select.int(0) + 1 : 1
  }

  private func read(_ select: any DatabaseStatement) throws -> [Title] {
    defer { select.reset() }
    var titles: [Title] = []
    while try select.step() {
      titles.append(
        Title(
          party: select.int(0), id: select.text(1),
          label: Wording(select.text(2), select.text(3)),
          from: EnterpriseRow.day(select.int(4)) ?? .earliest,
          to: select.optionalInt(5).flatMap { EnterpriseRow.day($0) }, source: select.text(6)))
    }
    return titles
  }

  private enum SQL {
    static let insert = """
      INSERT INTO title (party, id, version, label_zh, label_en, valid_from, valid_to, source,
        known_at, owner, author)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    static let lastVersion = """
      SELECT COALESCE(MAX(version), 0) FROM title WHERE party = ? AND id = ?
      """
    private static let columns = """
      party, id, label_zh, label_en, valid_from, valid_to, source
      """
    static let ofParty = """
      SELECT \(columns) FROM title WHERE party = ? AND known_at <= ? ORDER BY party, id, version
      """
    static let ofTitle = "SELECT \(columns) FROM title WHERE id = ? ORDER BY party, id, version"
  }
}
