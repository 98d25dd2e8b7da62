internal import Storage
internal import TradeTerms

/// Where a person stands in cases, by their account.
struct PersonTraceStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  /// The ids of the cases that somebody opened, has, or took a step in, the newest first.
  func cases(of account: Int64, before id: Int64, limit: Int) throws -> [Int64] {
    let select = try session.statement(SQL.cases)
    defer { select.reset() }
    select.bind(1, account)
    select.bind(2, id)
    select.bind(3, Int64(limit))
    var found: [Int64] = []
    while try select.step() { found.append(select.int(0)) }
    return found
  }

  /// What somebody did in cases of a range of ids, by case, the first event first.
  func steps(of account: Int64, from first: Int64, to last: Int64) throws -> [Int64: [CaseEvent]] {
    let select = try session.statement(SQL.steps)
    defer { select.reset() }
    select.bind(1, account)
    select.bind(2, first)
    select.bind(3, last)
    var found: [Int64: [CaseEvent]] = [:]
    while try select.step() {
      found[select.int(0), default: []].append(CaseEventStore.event(select, from: 1))
    }
    return found
  }

  /// Who wrote each of some values into a case: whoever did so first, 0 for the platform. What a
  /// later step keeps of the case as a whole was not written by its taker.
  func authors(of values: Set<String>, in id: Int64) throws -> [String: Int64] {
    let select = try session.statement(SQL.filled)
    defer { select.reset() }
    select.bind(1, id)
    var authors: [String: Int64] = [:]
    while authors.count < values.count, try select.step() {
      for value in CaseFields.values(select.text(1)).values
      where values.contains(value) && authors[value] == nil {
        authors[value] = select.int(0)
      }
    }
    return authors
  }

  /// Puts a mark in the place of somebody's name wherever it stands beside their account; the cases
  /// and their histories stay, and so does the number of the account.
  func erase(_ account: Int64, named name: String, mark: String, at instant: Instant) throws {
    let handed = CaseFields.text(CaseFields.handed(to: account))
    try run(SQL.evidence, [.text(mark), .int(account)])
    try run(SQL.handOver, [.text(mark), .text(handed)])
    // As long as it is known what they have.
    for sql in [SQL.namedEvidence, SQL.namedHandOver] {
      try run(sql, [.text(mark), .text(name), .int(account)])
    }
    // What they have is nobody's from now on, so that their desk sees it again.
    try run(SQL.release, [.int(account)])
    for sql in [SQL.author, SQL.owner, SQL.actor] { try run(sql, [.text(mark), .int(account)]) }
    let now = instant.millisecondsSinceEpoch
    try run(SQL.recuse, [.int(now), .text(mark), .int(account)])
    try run(SQL.expert, [.text(mark), .int(now), .int(account)])
    try run(SQL.offers, [.text(mark), .int(account)])
  }

  private enum Value {
    case int(Int64)
    case text(String)
  }

  private func run(_ sql: String, _ values: [Value]) throws {
    let update = try session.statement(sql)
    for (index, value) in values.enumerated() {
      switch value {
      case .int(let number): update.bind(index + 1, number)
      case .text(let text): update.bind(index + 1, text)
      }
    }
    try update.run()
  }

  enum SQL {
    /// Each way in which a case is somebody's is a range of its own index, read as far as a page.
    static let cases = """
      SELECT id FROM (SELECT id FROM case_file
        WHERE opened_by = ?1 AND opened_by <> 0 AND id < ?2 ORDER BY id DESC LIMIT ?3) AS opened
      UNION SELECT id FROM (SELECT id FROM case_file
        WHERE owner = ?1 AND owner <> 0 AND id < ?2 ORDER BY id DESC LIMIT ?3) AS had
      UNION SELECT case_id FROM (SELECT DISTINCT case_id FROM case_step
        WHERE account = ?1 AND account <> 0 AND case_id < ?2 ORDER BY case_id DESC LIMIT ?3) AS done
      ORDER BY id DESC LIMIT ?3
      """
    static let steps = """
      SELECT case_id, \(CaseEventStore.columns) FROM case_step
      WHERE account = ? AND account <> 0 AND case_id >= ? AND case_id <= ? ORDER BY case_id, place
      """
    static let filled = """
      SELECT account, fields FROM case_step
      WHERE case_id = ? AND kind IN ('opened', 'step') AND fields <> '{}' ORDER BY place
      """
    static let release = """
      UPDATE case_file SET owner = 0, owner_name = '', revision = revision + 1,
        waits_person = CASE WHEN waits_person <> owner THEN waits_person
          WHEN level < \(CaseRecord.managersLevel) THEN \(CaseTurn.anybody)
          ELSE \(CaseTurn.managers) END
      WHERE owner = ? AND owner <> 0 AND is_open = 1
      """
    static let author = "UPDATE case_file SET author = ? WHERE opened_by = ? AND opened_by <> 0"
    static let owner = "UPDATE case_file SET owner_name = ? WHERE owner = ? AND owner <> 0"
    static let actor = "UPDATE case_step SET actor = ? WHERE account = ? AND account <> 0"
    static let evidence = """
      UPDATE case_evidence SET added_by = ? WHERE added_account = ? AND added_account <> 0
      """
    /// To whom a case was handed stands in the remark, and their number in the fields.
    static let handOver = """
      UPDATE case_step SET comment = ?
      WHERE kind = 'note' AND step = 'handOver' AND fields = ?
      """

    // What was written before numbers were goes by the name, in the cases in which somebody had a
    // part and nobody else of their name did.
    static let namedEvidence = """
      UPDATE case_evidence SET added_by = ?1 WHERE added_account = 0 AND added_by = ?2
        AND case_id IN (\(part)) AND NOT EXISTS (\(namesake("case_evidence")))
      """
    static let namedHandOver = """
      UPDATE case_step SET comment = ?1
      WHERE kind = 'note' AND step = 'handOver' AND fields = '{}' AND comment = ?2
        AND case_id IN (\(part)) AND NOT EXISTS (\(namesake("case_step")))
      """
    private static let part = """
      SELECT case_id FROM case_step WHERE account = ?3 AND account <> 0
      UNION SELECT id FROM case_file WHERE owner = ?3 AND owner <> 0
      """
    private static func namesake(_ table: String) -> String {
      """
      SELECT 1 FROM case_step AS other WHERE other.case_id = \(table).case_id
        AND (other.actor = ?2 AND other.account <> ?3 OR other.comment = ?2
          AND other.kind = 'note' AND other.step = 'handOver' AND other.fields <> '{}')
      UNION ALL SELECT 1 FROM case_file AS other WHERE other.id = \(table).case_id
        AND other.owner_name = ?2 AND other.owner <> ?3
      """
    }

    static let recuse = """
      UPDATE case_expert SET recused_at = ?, reason = ?
      WHERE recused_at IS NULL AND expert IN (SELECT id FROM expert WHERE account = ?)
        AND NOT EXISTS (SELECT 1 FROM case_score WHERE case_score.case_id = case_expert.case_id
          AND case_score.expert = case_expert.expert)
      """
    static let expert = """
      UPDATE expert SET name = ?, until = COALESCE(until, ?) WHERE account = ?
      """
    /// Who offers to many is named with how the trail calls them and from where they asked.
    static let offers = """
      UPDATE offer_round SET person = ?1, signature = ?1, address = '' WHERE account = ?2
      """
  }
}
