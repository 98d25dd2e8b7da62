internal import Storage
internal import TradeTerms

/// The rounds of offers and their enterprises.
struct OfferStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  func begin(
    _ benefit: String, _ label: Wording, _ addressees: [OfferAddressee], by actor: CaseActor,
    at instant: Instant
  ) throws -> Int64 {
    let id = try nextID()
    let insert = try session.statement(SQL.insertRound)
    insert.bind(1, id)
    insert.bind(2, benefit)
    insert.bind(3, label.chinese)
    insert.bind(4, label.english)
    insert.bind(5, actor.person?.account ?? 0)
    insert.bind(6, actor.name)
    insert.bind(7, actor.organisation ?? 0)
    insert.bind(8, actor.organisationName)
    insert.bind(9, actor.signature)
    insert.bind(10, actor.address)
    insert.bind(11, instant.millisecondsSinceEpoch)
    try insert.run()
    try BulkInsert.insert(
      Array(addressees.enumerated()), session, SQL.insertLines, row: SQL.line
    ) { row, line in
      row.int(id)
      row.int(Int64(line.offset + 1))
      row.text(line.element.code)
      row.text(line.element.name)
    }
    return id
  }

  func round(_ id: Int64) throws -> OfferRound? {
    let select = try session.statement(SQL.round)
    select.bind(1, id)
    return try read(select).first
  }

  /// The rounds of a benefit, the newest first.
  func rounds(of benefit: String, limit: Int) throws -> [OfferRound] {
    let select = try session.statement(SQL.ofBenefit)
    select.bind(1, benefit)
    select.bind(2, Int64(limit))
    return try read(select)
  }

  /// The first round that is not finished.
  func unfinished() throws -> OfferRound? { try read(session.statement(SQL.unfinished)).first }

  /// How many enterprises of a round stand how.
  func counts(of id: Int64) throws -> [OfferLine.Standing: Int] {
    let select = try session.statement(SQL.counts)
    defer { select.reset() }
    select.bind(1, id)
    var counts: [OfferLine.Standing: Int] = [:]
    while try select.step() {
      guard let standing = OfferLine.Standing(rawValue: select.int(0)) else { continue }
      counts[standing] = Int(select.int(1))
    }
    return counts
  }

  func lines(of id: Int64, after place: Int, limit: Int) throws -> [OfferLine] {
    try lines(SQL.lines, id, after: place, limit)
  }

  func waiting(in id: Int64, limit: Int) throws -> [OfferLine] {
    try lines(SQL.waiting, id, after: 0, limit)
  }

  /// The codes of those that are still to be offered a benefit.
  func waiting(for benefit: String) throws -> Set<String> {
    let select = try session.statement(SQL.waitingFor)
    defer { select.reset() }
    select.bind(1, benefit)
    var codes: Set<String> = []
    while try select.step() { codes.insert(select.text(0)) }
    return codes
  }

  /// Notes what came of an enterprise; false where somebody else has come first.
  func settle(
    _ place: Int, of id: Int64, _ standing: OfferLine.Standing, caseID: Int64? = nil,
    why: Wording? = nil, at instant: Instant
  ) throws -> Bool {
    let update = try session.statement(SQL.settle)
    defer { update.reset() }
    update.bind(1, standing.rawValue)
    update.bind(2, caseID)
    update.bind(3, why?.chinese ?? "")
    update.bind(4, why?.english ?? "")
    update.bind(5, instant.millisecondsSinceEpoch)
    update.bind(6, id)
    update.bind(7, Int64(place))
    return try update.step()
  }

  /// Notes which case an offer became.
  func setCase(_ caseID: Int64, of place: Int, in id: Int64) throws {
    let update = try session.statement(SQL.setCase)
    update.bind(1, caseID)
    update.bind(2, id)
    update.bind(3, Int64(place))
    try update.run()
  }

  /// Ends a round in which nobody is left.
  func finish(_ id: Int64, at instant: Instant) throws {
    let update = try session.statement(SQL.finish)
    update.bind(1, instant.millisecondsSinceEpoch)
    update.bind(2, id)
    update.bind(3, id)
    try update.run()
  }

  private func nextID() throws -> Int64 {
    let select = try session.statement(SQL.lastID)
    defer { select.reset() }
    return try select.step() ? select.int(0) + 1 : 1
  }

  private func lines(
    _ sql: String, _ id: Int64, after place: Int, _ limit: Int
  ) throws -> [OfferLine] {
    let select = try session.statement(sql)
    defer { select.reset() }
    select.bind(1, id)
    select.bind(2, Int64(place))
    select.bind(3, Int64(limit))
    var lines: [OfferLine] = []
    while try select.step() {
      lines.append(
        OfferLine(
          place: Int(select.int(0)), code: select.text(1), name: select.text(2),
          standing: OfferLine.Standing(rawValue: select.int(3)) ?? .waiting,
          caseID: select.optionalInt(4),
          why: select.text(5).isEmpty ? nil : Wording(select.text(5), select.text(6))))
    }
    return lines
  }

  private func read(_ select: any DatabaseStatement) throws -> [OfferRound] {
    defer { select.reset() }
    var rounds: [OfferRound] = []
    while try select.step() {
      let account = select.int(4)
      rounds.append(
        OfferRound(
          id: select.int(0), benefit: select.text(1),
          label: Wording(select.text(2), select.text(3)),
          by: CaseParty(
            organisation: select.int(6) == 0 ? nil : select.int(6), name: select.text(7),
            person: account == 0 ? nil : CasePerson(account: account, name: select.text(5))),
          startedAt: Instant(millisecondsSinceEpoch: select.int(10)),
          finishedAt: select.optionalInt(11).map { Instant(millisecondsSinceEpoch: $0) },
          signature: select.text(8), address: select.text(9)))
    }
    return rounds
  }

  private enum SQL {
    private static let columns = """
      id, benefit, label_zh, label_en, account, person, organisation, organisation_name,
      signature, address, started_at, finished_at
      """
    static let insertRound = """
      INSERT INTO offer_round (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)
      """
    static let insertLines = """
      INSERT INTO offer_line (round, place, subject, subject_name, standing, why_zh, why_en) VALUES
      """
    static let line = "(?, ?, ?, ?, 0, '', '')"
    static let lastID = "SELECT COALESCE(MAX(id), 0) FROM offer_round"
    static let round = "SELECT \(columns) FROM offer_round WHERE id = ?"
    static let ofBenefit = """
      SELECT \(columns) FROM offer_round WHERE benefit = ? ORDER BY id DESC LIMIT ?
      """
    static let unfinished = """
      SELECT \(columns) FROM offer_round WHERE finished_at IS NULL ORDER BY id LIMIT 1
      """
    static let counts = """
      SELECT standing, COUNT(*) FROM offer_line WHERE round = ? GROUP BY standing
      """
    private static let lineColumns = """
      place, subject, subject_name, standing, case_id, why_zh, why_en
      """
    static let lines = """
      SELECT \(lineColumns) FROM offer_line WHERE round = ? AND place > ? ORDER BY place LIMIT ?
      """
    static let waiting = """
      SELECT \(lineColumns) FROM offer_line
      WHERE round = ? AND place > ? AND standing = 0 ORDER BY place LIMIT ?
      """
    static let waitingFor = """
      SELECT subject FROM offer_line
      JOIN offer_round ON offer_round.id = offer_line.round
      WHERE offer_round.benefit = ? AND offer_round.finished_at IS NULL AND standing = 0
      """
    static let settle = """
      UPDATE offer_line SET standing = ?, case_id = ?, why_zh = ?, why_en = ?, at = ?
      WHERE round = ? AND place = ? AND standing = 0 RETURNING place
      """
    static let setCase = "UPDATE offer_line SET case_id = ? WHERE round = ? AND place = ?"
    static let finish = """
      UPDATE offer_round SET finished_at = ? WHERE id = ? AND finished_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM offer_line WHERE round = ? AND standing = 0)
      """
  }
}
