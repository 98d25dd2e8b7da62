public import Storage
internal import TradeTerms

/// The objections to decisions; they are only ever added.
public struct ObjectionStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// Records an objection and gives it its number.
  func add(
    _ text: ObjectionText, fact: String, against decision: StoredDecision, at instant: Instant
  ) throws -> DecisionObjection {
    let objection = DecisionObjection(
      id: try lastID() + 1, number: decision.number, party: decision.party, fact: fact,
      claim: text.claim, evidence: text.evidence, contact: text.contact, receivedAt: instant)
    let insert = try session.statement(SQL.insert)
    insert.bind(1, objection.id)
    insert.bind(2, decision.number.run)
    insert.bind(3, Int64(decision.number.place))
    insert.bind(4, Int64(decision.number.row))
    insert.bind(5, objection.party)
    insert.bind(6, decision.number.series)
    insert.bind(7, objection.fact)
    insert.bind(8, objection.claim)
    insert.bind(9, objection.evidence)
    insert.bind(10, objection.contact)
    insert.bind(11, instant.millisecondsSinceEpoch)
    try insert.run()
    return objection
  }

  /// The objections to a decision, the first one first.
  public func objections(to number: DecisionNumber) throws -> [DecisionObjection] {
    let select = try session.statement(SQL.ofDecision)
    select.bind(1, number.run)
    select.bind(2, Int64(number.place))
    select.bind(3, Int64(number.row))
    return try read(select)
  }

  /// All objections, the newest first; those before an id where one is given.
  public func newest(before id: Int64? = nil, limit: Int = 50) throws -> [DecisionObjection] {
    let select = try session.statement(SQL.newest)
    select.bind(1, id ?? Int64.max)
    select.bind(2, Int64(limit))
    return try read(select)
  }

  private func read(_ select: any DatabaseStatement) throws -> [DecisionObjection] {
    defer { select.reset() }
    var objections: [DecisionObjection] = []
    while try select.step() {
      objections.append(
        DecisionObjection(
          id: select.int(0),
          number: DecisionNumber(
            series: select.text(5), run: select.int(1), place: Int(select.int(2)),
            row: Int(select.int(3))),
          party: select.int(4), fact: select.text(6), claim: select.text(7),
          evidence: select.text(8), contact: select.text(9),
          receivedAt: Instant(millisecondsSinceEpoch: select.int(10))))
    }
    return objections
  }

  private func lastID() throws -> Int64 {
    let select = try session.statement(SQL.lastID)
    defer { select.reset() }
    return try select.step() ? select.int(0) : 0
  }

  private enum SQL {
    private static let columns = """
      id, run, place, place_row, party, series, fact, claim, evidence, contact, received_at
      """
    static let insert = """
      INSERT INTO objection (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    static let lastID = "SELECT COALESCE(MAX(id), 0) FROM objection"
    static let ofDecision = """
      SELECT \(columns) FROM objection WHERE run = ? AND place = ? AND place_row = ? ORDER BY id
      """
    static let newest = "SELECT \(columns) FROM objection WHERE id < ? ORDER BY id DESC LIMIT ?"
  }
}
