internal import FEEL
internal import PolicyPacks
internal import Registry
public import Storage
public import TradeTerms

/// The runs and their counts. A run is never changed; a later one stands beside it.
public struct DecisionRunStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// Keeps the decisions of a run with their reasons and changes, and gives the run its number.
  ///
  /// `round` is the first of the runs that are made together, nil for that one itself.
  func add(
    _ decided: ChangeFinder.Decided, round: Int64?, previous: DecisionRun?,
    changes: [DecisionChange], at instant: Instant, owner: String, author: String
  ) throws -> DecisionRun {
    var changed: [Int: ChangeTally] = [:]
    for change in changes { changed[change.place, default: ChangeTally()].add(change.answer) }
    let id = try lastID() + 1
    let facts = decided.facts
    let run = DecisionRun(
      id: id, pack: decided.pack.pack.id, version: decided.pack.version, round: round ?? id,
      previous: previous?.id, basis: decided.basis, decidedAt: instant, owner: owner,
      author: author, enterprises: facts.enterprises.count, exports: facts.exports,
      tallies: decided.columns.columns.enumerated().map { place, column in
        let (holds, fails, unknown) = column.tally
        return DecisionRun.Tally(
          decision: column.id,
          counts: DecisionTally(holds: holds, fails: fails, unknown: unknown),
          changes: changed[place] ?? ChangeTally())
      })
    try insert(run)
    try DecisionBlockStore(session).add(
      decided.columns, run: id, parties: facts.enterprises.parties)
    try ChangeStore(session).add(changes, run: id)
    return run
  }

  /// The run of a pack that comes before an answer in time: the newest for its day or an earlier
  /// one, made with what was known by its instant.
  func previous(pack: String, _ basis: AnswerBasis) throws -> DecisionRun? {
    let select = try session.statement(SQL.previous)
    select.bind(1, pack)
    select.bind(2, Int64(basis.day.daysSinceEpoch))
    select.bind(3, basis.knownAt.millisecondsSinceEpoch)
    return try first(select)
  }

  /// A run by its number.
  public func run(_ id: Int64) throws -> DecisionRun? {
    let select = try session.statement(SQL.byID)
    select.bind(1, id)
    return try first(select)
  }

  /// The newest run of a pack, for a day where one is given.
  public func latest(pack: String, asAt day: Day? = nil, year: Int? = nil) throws -> DecisionRun? {
    let select = try session.statement(SQL.latest)
    select.bind(1, pack)
    select.bind(2, day.map { Int64($0.daysSinceEpoch) })
    select.bind(3, year.map(Int64.init))
    return try first(select)
  }

  /// The first round behind one in which a pack was decided.
  func round(of pack: String, after round: Int64) throws -> Int64? {
    let select = try session.statement(SQL.nextRound)
    defer { select.reset() }
    select.bind(1, pack)
    select.bind(2, round)
    return try select.step() ? select.optionalInt(0) : nil
  }

  /// The runs of a pack in a round.
  func runs(pack: String, round: Int64) throws -> [DecisionRun] {
    let select = try session.statement(SQL.ofRound)
    select.bind(1, pack)
    select.bind(2, round)
    return try all(select)
  }

  /// Of each assessed year the newest run of a pack, by year.
  func newestByYear(pack: String) throws -> [DecisionRun] {
    let select = try session.statement(SQL.byYear)
    select.bind(1, pack)
    return try all(select)
  }

  private func all(_ select: any DatabaseStatement) throws -> [DecisionRun] {
    var runs: [DecisionRun] = []
    do {
      defer { select.reset() }
      while try select.step() { runs.append(Self.read(select, tallies: [])) }
    }
    return try runs.map { try counted($0) }
  }

  /// The newest runs of a pack, the latest first.
  public func runs(pack: String, limit: Int = 50) throws -> [DecisionRun] {
    let select = try session.statement(SQL.newest)
    select.bind(1, pack)
    select.bind(2, Int64(limit))
    return try all(select)
  }

  private func first(_ select: any DatabaseStatement) throws -> DecisionRun? {
    guard try select.step() else {
      select.reset()
      return nil
    }
    let run = Self.read(select, tallies: [])
    select.reset()
    return try counted(run)
  }

  /// The run with the counts of its decisions.
  private func counted(_ run: DecisionRun) throws -> DecisionRun {
    let select = try session.statement(SQL.tallies)
    defer { select.reset() }
    select.bind(1, run.id)
    var tallies: [DecisionRun.Tally] = []
    while try select.step() {
      tallies.append(
        DecisionRun.Tally(
          decision: select.text(0),
          counts: DecisionTally(
            holds: Int(select.int(1)), fails: Int(select.int(2)), unknown: Int(select.int(3))),
          changes: ChangeTally(
            gains: Int(select.int(4)), losses: Int(select.int(5)), others: Int(select.int(6)))))
    }
    return DecisionRun(
      id: run.id, pack: run.pack, version: run.version, round: run.round,
      previous: run.previous, basis: run.basis,
      decidedAt: run.decidedAt, owner: run.owner, author: run.author,
      enterprises: run.enterprises, exports: run.exports, tallies: tallies)
  }

  private func lastID() throws -> Int64 {
    let select = try session.statement(SQL.lastID)
    defer { select.reset() }
    return try select.step() ? select.int(0) : 0
  }

  private func insert(_ run: DecisionRun) throws {
    let insert = try session.statement(SQL.insert)
    insert.bind(1, run.id)
    insert.bind(2, run.pack)
    insert.bind(3, run.version)
    insert.bind(4, Int64(run.basis.day.daysSinceEpoch))
    insert.bind(5, run.basis.knownAt.millisecondsSinceEpoch)
    insert.bind(6, Int64(run.basis.year))
    insert.bind(7, run.decidedAt.millisecondsSinceEpoch)
    insert.bind(8, run.owner)
    insert.bind(9, run.author)
    insert.bind(10, Int64(run.enterprises))
    insert.bind(11, run.exports.known.fen)
    insert.bind(12, run.exports.documents)
    insert.bind(13, run.exports.unknown)
    insert.bind(14, run.round)
    insert.bind(15, run.previous)
    try insert.run()
    var tallies = BulkInsert(session, SQL.insertTally, columns: 9)
    for (place, tally) in run.tallies.enumerated() {
      try tallies.add([
        .int(run.id), .int(Int64(place)), .text(tally.decision), .int(Int64(tally.counts.holds)),
        .int(Int64(tally.counts.fails)), .int(Int64(tally.counts.unknown)),
        .int(Int64(tally.changes.gains)), .int(Int64(tally.changes.losses)),
        .int(Int64(tally.changes.others)),
      ])
    }
    try tallies.finish()
  }

  private static func read(
    _ row: any DatabaseStatement, tallies: [DecisionRun.Tally]
  ) -> DecisionRun {
    DecisionRun(
      id: row.int(0), pack: row.text(1), version: row.text(2),
      round: row.optionalInt(13) ?? row.int(0), previous: row.optionalInt(14),
      basis: AnswerBasis(
        day: Day(daysSinceEpoch: Int32(truncatingIfNeeded: row.int(3))) ?? .earliest,
        year: Int(row.int(5)), knownAt: Instant(millisecondsSinceEpoch: row.int(4))),
      decidedAt: Instant(millisecondsSinceEpoch: row.int(6)), owner: row.text(7),
      author: row.text(8), enterprises: Int(row.int(9)),
      exports: LedgerTurnover(
        known: RMB(fen: row.int(10)), documents: row.int(11), unknown: row.int(12)),
      tallies: tallies)
  }

  private enum SQL {
    private static let columns = """
      id, pack, version, as_at, known_at, year, decided_at, owner, author, enterprises,
      exports_fen, exports_documents, exports_unknown, round, previous
      """
    static let insert = """
      INSERT INTO decision_run (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    static let insertTally = """
      INSERT INTO decision_tally (run, place, decision, holds, fails, unknown, gains, losses,
        others) VALUES
      """
    static let byID = "SELECT \(columns) FROM decision_run WHERE id = ?"
    static let lastID = "SELECT COALESCE(MAX(id), 0) FROM decision_run"
    static let latest = """
      SELECT \(columns) FROM decision_run WHERE pack = ?1
        AND as_at = COALESCE(CAST(?2 AS BIGINT), as_at)
        AND year = COALESCE(CAST(?3 AS BIGINT), year)
      ORDER BY id DESC LIMIT 1
      """
    static let previous = """
      SELECT \(columns) FROM decision_run
      WHERE pack = ?1 AND (as_at < ?2 OR (as_at = ?2 AND known_at <= ?3))
      ORDER BY as_at DESC, known_at DESC, id DESC LIMIT 1
      """
    static let nextRound = """
      SELECT MIN(COALESCE(round, id)) FROM decision_run
      WHERE pack = ? AND COALESCE(round, id) > ?
      """
    static let ofRound = """
      SELECT \(columns) FROM decision_run WHERE pack = ? AND COALESCE(round, id) = ? ORDER BY id
      """
    static let byYear = """
      SELECT \(columns) FROM decision_run
      WHERE id IN (SELECT MAX(id) FROM decision_run WHERE pack = ? GROUP BY year) ORDER BY year
      """
    static let newest = """
      SELECT \(columns) FROM decision_run WHERE pack = ? ORDER BY id DESC LIMIT ?
      """
    static let tallies = """
      SELECT decision, holds, fails, unknown, gains, losses, others FROM decision_tally
      WHERE run = ? ORDER BY place
      """
  }
}
