internal import Storage
internal import TradeTerms

/// Where a person stands in cases, by their account.
struct PersonTraceStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  /// The cases that somebody opened, has, or took a step in, the newest first.
  func cases(of account: Int64) throws -> [CaseRecord] {
    let select = try session.statement(SQL.cases)
    select.bind(1, account)
    return try CaseStore.read(select)
  }

  /// Puts a mark in the place of somebody's name wherever it stands beside their account; the cases
  /// and their histories stay, and so does the number of the account.
  func erase(_ account: Int64, named name: String, mark: String, at instant: Instant) throws {
    // What they have is nobody's from now on, so that their desk sees it again.
    try run(SQL.release, [.int(account)])
    for sql in [SQL.author, SQL.owner, SQL.actor] { try run(sql, [.text(mark), .int(account)]) }
    for sql in [SQL.evidence, SQL.handOver] {
      try run(sql, [.text(mark), .text(name), .int(account)])
    }
    let now = instant.millisecondsSinceEpoch
    try run(SQL.recuse, [.int(now), .text(mark), .int(account)])
    try run(SQL.expert, [.text(mark), .int(now), .int(account)])
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

  private enum SQL {
    static let cases = """
      \(CaseStore.SQL.select) WHERE opened_by = ?1 OR owner = ?1
        OR id IN (SELECT case_id FROM case_step WHERE account = ?1)
      ORDER BY id DESC
      """
    static let release = """
      UPDATE case_file SET owner = 0, owner_name = '', revision = revision + 1
      WHERE owner = ? AND is_open = 1
      """
    static let author = "UPDATE case_file SET author = ? WHERE opened_by = ?"
    static let owner = "UPDATE case_file SET owner_name = ? WHERE owner = ?"
    static let actor = "UPDATE case_step SET actor = ? WHERE account = ?"
    static let evidence = """
      UPDATE case_evidence SET added_by = ? WHERE added_by = ?
        AND case_id IN (SELECT case_id FROM case_step WHERE account = ?)
      """
    /// To whom a case was handed stands in the remark.
    static let handOver = """
      UPDATE case_step SET comment = ? WHERE step = 'handOver' AND comment = ?
        AND case_id IN (SELECT case_id FROM case_step WHERE account = ?)
      """
    static let recuse = """
      UPDATE case_expert SET recused_at = ?, reason = ?
      WHERE recused_at IS NULL AND expert IN (SELECT id FROM expert WHERE account = ?)
        AND NOT EXISTS (SELECT 1 FROM case_score WHERE case_score.case_id = case_expert.case_id
          AND case_score.expert = case_expert.expert)
      """
    static let expert = """
      UPDATE expert SET name = ?, until = COALESCE(until, ?) WHERE account = ?
      """
  }
}
