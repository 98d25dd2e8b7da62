internal import Storage
internal import TradeTerms

/// The register of experts, and who of them judges what.
struct ExpertStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  func add(
    _ person: CasePerson, organisation: String, areas: Set<String>, ties: Set<String>,
    at instant: Instant
  ) throws -> Expert {
    let select = try session.statement(SQL.lastID)
    let id = try select.step() ? select.int(0) + 1 : 1
    select.reset()
    let insert = try session.statement(SQL.insert)
    insert.bind(1, id)
    insert.bind(2, person.account)
    insert.bind(3, person.name)
    insert.bind(4, organisation)
    insert.bind(5, areas.sorted().joined(separator: " "))
    insert.bind(6, ties.sorted().joined(separator: " "))
    insert.bind(7, instant.millisecondsSinceEpoch)
    defer { insert.reset() }
    return Expert(
      id: try insert.step() ? insert.int(0) : id, person: person, organisation: organisation,
      areas: areas, ties: ties, since: instant, until: nil)
  }

  /// Everybody who is in the register now.
  func all() throws -> [Expert] { try read(try session.statement(SQL.all)) }

  func expert(account: Int64) throws -> Expert? {
    let select = try session.statement(SQL.byAccount)
    select.bind(1, account)
    return try read(select).first
  }

  func end(_ id: Int64, at instant: Instant) throws {
    let update = try session.statement(SQL.end)
    update.bind(1, instant.millisecondsSinceEpoch)
    update.bind(2, id)
    try update.run()
  }

  /// The open cases that an expert was assigned to and has not given points for.
  func unjudged(by id: Int64) throws -> [Int64] {
    let select = try session.statement(SQL.unjudged)
    defer { select.reset() }
    select.bind(1, id)
    var found: [Int64] = []
    while try select.step() { found.append(select.int(0)) }
    return found
  }

  /// Those who judge a case, without who stepped back.
  func assigned(to id: Int64) throws -> [Expert] {
    let select = try session.statement(SQL.assigned)
    select.bind(1, id)
    return try read(select)
  }

  func assign(_ expert: Int64, to id: Int64, at instant: Instant) throws {
    let insert = try session.statement(SQL.assign)
    insert.bind(1, id)
    insert.bind(2, expert)
    insert.bind(3, instant.millisecondsSinceEpoch)
    try insert.run()
  }

  /// Whether an expert has stepped back from a case.
  func hasRecused(_ expert: Int64, from id: Int64) throws -> Bool {
    let select = try session.statement(SQL.recused)
    defer { select.reset() }
    select.bind(1, id)
    select.bind(2, expert)
    return try select.step()
  }

  /// Who has stepped back from a case, and why.
  func recused(from id: Int64) throws -> [CaseRanking.Conflict] {
    let select = try session.statement(SQL.allRecused)
    defer { select.reset() }
    select.bind(1, id)
    var found: [CaseRanking.Conflict] = []
    while try select.step() {
      found.append(CaseRanking.Conflict(expert: select.int(0), reason: select.text(1)))
    }
    return found
  }

  /// What some experts are called now, also those who left the register.
  func names(of experts: Set<Int64>) throws -> [Int64: String] {
    var names: [Int64: String] = [:]
    for expert in experts {
      let select = try session.statement(SQL.name)
      defer { select.reset() }
      select.bind(1, expert)
      if try select.step() { names[expert] = select.text(0) }
    }
    return names
  }

  func recuse(_ expert: Int64, from id: Int64, because reason: String, at instant: Instant) throws {
    let update = try session.statement(SQL.recuse)
    update.bind(1, instant.millisecondsSinceEpoch)
    update.bind(2, reason)
    update.bind(3, id)
    update.bind(4, expert)
    try update.run()
  }

  func setScores(_ points: [(String, Int)], of expert: Int64, for id: Int64, at instant: Instant)
    throws
  {
    for (criterion, points) in points {
      let insert = try session.statement(SQL.score)
      insert.bind(1, id)
      insert.bind(2, expert)
      insert.bind(3, criterion)
      insert.bind(4, Int64(points))
      insert.bind(5, instant.millisecondsSinceEpoch)
      try insert.run()
    }
  }

  /// The points of each expert who scored and did not step back, by criterion.
  func scores(of id: Int64) throws -> [Int64: [String: Int]] {
    let select = try session.statement(SQL.scores)
    defer { select.reset() }
    select.bind(1, id)
    var scores: [Int64: [String: Int]] = [:]
    while try select.step() {
      scores[select.int(0), default: [:]][select.text(1)] = Int(select.int(2))
    }
    return scores
  }

  private func read(_ select: any DatabaseStatement) throws -> [Expert] {
    defer { select.reset() }
    var found: [Expert] = []
    while try select.step() {
      func words(_ column: Int) -> Set<String> {
        Set(select.text(column).split(separator: " ").map(String.init))
      }
      found.append(
        Expert(
          id: select.int(0),
          person: CasePerson(account: select.int(1), name: select.text(2)),
          organisation: select.text(3), areas: words(4), ties: words(5),
          since: Instant(millisecondsSinceEpoch: select.int(6)),
          until: select.optionalInt(7).map { Instant(millisecondsSinceEpoch: $0) }))
    }
    return found
  }

  private enum SQL {
    private static let columns = """
      expert.id, expert.account, expert.name, expert.organisation, expert.areas, expert.ties,
      expert.since, expert.until
      """
    static let lastID = "SELECT COALESCE(MAX(id), 0) FROM expert"
    static let insert = """
      INSERT INTO expert (id, account, name, organisation, areas, ties, since)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (account) DO UPDATE SET name = excluded.name, areas = excluded.areas,
        organisation = excluded.organisation, ties = excluded.ties, until = NULL
      RETURNING id
      """
    static let all = "SELECT \(columns) FROM expert WHERE until IS NULL ORDER BY id"
    static let byAccount = "SELECT \(columns) FROM expert WHERE account = ? AND until IS NULL"
    static let end = "UPDATE expert SET until = ? WHERE id = ?"
    static let assigned = """
      SELECT \(columns) FROM case_expert JOIN expert ON expert.id = case_expert.expert
      WHERE case_expert.case_id = ? AND case_expert.recused_at IS NULL ORDER BY expert.id
      """
    static let unjudged = """
      SELECT case_expert.case_id FROM case_expert
      JOIN case_file ON case_file.id = case_expert.case_id
      WHERE case_expert.expert = ? AND case_expert.recused_at IS NULL AND case_file.is_open = 1
        AND NOT EXISTS (SELECT 1 FROM case_score
          WHERE case_score.case_id = case_expert.case_id
            AND case_score.expert = case_expert.expert)
      ORDER BY case_expert.case_id
      """
    static let assign = """
      INSERT INTO case_expert (case_id, expert, assigned_at, reason) VALUES (?, ?, ?, '')
      ON CONFLICT (case_id, expert) DO NOTHING
      """
    static let recused = """
      SELECT 1 FROM case_expert WHERE case_id = ? AND expert = ? AND recused_at IS NOT NULL
      """
    static let allRecused = """
      SELECT expert, reason FROM case_expert
      WHERE case_id = ? AND recused_at IS NOT NULL ORDER BY expert
      """
    static let name = "SELECT name FROM expert WHERE id = ?"
    static let recuse = """
      UPDATE case_expert SET recused_at = ?, reason = ?
      WHERE case_id = ? AND expert = ? AND recused_at IS NULL
      """
    static let score = """
      INSERT INTO case_score (case_id, expert, criterion, points, at) VALUES (?, ?, ?, ?, ?)
      """
    static let scores = """
      SELECT case_score.expert, criterion, points FROM case_score
      JOIN case_expert ON case_expert.case_id = case_score.case_id
        AND case_expert.expert = case_score.expert
      WHERE case_score.case_id = ? AND case_expert.recused_at IS NULL
      """
  }
}
