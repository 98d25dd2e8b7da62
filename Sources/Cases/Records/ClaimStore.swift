internal import Storage
internal import TradeTerms

/// What a subject has asked for or has, of which there may be one only.
struct ClaimStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  /// The case that holds a claim of a subject.
  func holder(of claim: String, subject: String) throws -> Int64? {
    let select = try session.statement(SQL.holder)
    defer { select.reset() }
    select.bind(1, subject)
    select.bind(2, claim)
    return try select.step() ? select.int(0) : nil
  }

  /// The cases that hold a claim, by the code of the subject.
  func holders(of claim: String) throws -> [String: Int64] {
    let select = try session.statement(SQL.holders)
    defer { select.reset() }
    select.bind(1, claim)
    var holders: [String: Int64] = [:]
    while try select.step() { holders[select.text(0)] = select.int(1) }
    return holders
  }

  func hold(_ claim: String, subject: String, by id: Int64, at instant: Instant) throws {
    let insert = try session.statement(SQL.insert)
    insert.bind(1, subject)
    insert.bind(2, claim)
    insert.bind(3, id)
    insert.bind(4, instant.millisecondsSinceEpoch)
    try insert.run()
  }

  /// Lets go of what a case holds.
  func release(_ id: Int64, at instant: Instant) throws {
    let update = try session.statement(SQL.release)
    update.bind(1, instant.millisecondsSinceEpoch)
    update.bind(2, id)
    try update.run()
  }

  /// Lets go of what a case holds, and of what that was.
  func forget(_ id: Int64, at instant: Instant) throws {
    try release(id, at: instant)
    let update = try session.statement(SQL.forget)
    update.bind(1, id)
    try update.run()
  }

  private enum SQL {
    static let holder = """
      SELECT case_id FROM case_claim WHERE subject = ? AND claim = ? AND released_at IS NULL
      """
    static let holders = """
      SELECT subject, case_id FROM case_claim WHERE claim = ? AND released_at IS NULL
      """
    static let insert = """
      INSERT INTO case_claim (subject, claim, case_id, made_at) VALUES (?, ?, ?, ?)
      """
    static let forget = "UPDATE case_claim SET claim = '' WHERE case_id = ?"
    static let release = """
      UPDATE case_claim SET released_at = ? WHERE case_id = ? AND released_at IS NULL
      """
  }
}
