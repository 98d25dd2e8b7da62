internal import Storage
internal import TradeTerms

/// How often somebody failed to sign in, by address of mail and by address of the network.
///
/// After a few failures the next attempt must wait, twice as long each time, up to a quarter of an
/// hour; a success or a quiet day forgets them.
struct AttemptStore {
  /// What is counted, and how many failures are free.
  enum Subject {
    case mail(MailAddress)
    case network(String)

    var text: String {
      switch self {
      case .mail(let mail): "mail \(mail)"
      case .network(let address): "network \(address)"
      }
    }

    /// What the audit trail calls it; an address of the network stands there anyway.
    var name: String {
      switch self {
      case .mail(let mail): "\(mail)"
      case .network(let address): "network \(address)"
      }
    }

    /// Whole offices sit behind one network address.
    var free: Int64 {
      switch self {
      case .mail: 5
      case .network: 50
      }
    }
  }

  /// That the next attempt must wait, for as long as this.
  struct Block {
    let subject: Subject
    let seconds: Int64
  }

  private static let longestWait: Int64 = 15 * 60
  private static let memory: Int64 = 24 * 60 * 60_000

  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  /// - Throws: `AccountError.blocked` while the next attempt must wait.
  func check(_ subject: Subject, at instant: Instant) throws {
    let now = instant.millisecondsSinceEpoch
    // Nobody ever waits so long: that was another clock.
    guard let (_, _, until) = try attempt(subject), until > now,
      until - now <= Self.longestWait * 1_000
    else { return }
    throw AccountError.blocked(seconds: (until - now + 999) / 1_000)
  }

  /// Counts a failure.
  /// - Returns: the block that begins with it; nil where the next attempt is free.
  @discardableResult
  func fail(_ subject: Subject, at instant: Instant) throws -> Block? {
    let now = instant.millisecondsSinceEpoch
    let known = try attempt(subject)
    let before = known.map { abs(now - $0.last) < Self.memory ? $0.failures : 0 } ?? 0
    let failures = before + 1
    let excess = failures - subject.free
    let wait = excess < 0 ? 0 : min(Self.longestWait, 1 << min(excess, 20))
    let upsert = try session.statement(SQL.upsert)
    upsert.bind(1, subject.text)
    upsert.bind(2, failures)
    upsert.bind(3, now)
    // An instant of now would be one of the future for a clock that is set back.
    upsert.bind(4, wait == 0 ? 0 : now + wait * 1_000)
    try upsert.run()
    return wait == 0 ? nil : Block(subject: subject, seconds: wait)
  }

  /// Counts an attempt before it is made, so that many at once cannot all be free; a success takes
  /// it back.
  /// - Returns: the block that begins with it, should it fail.
  @discardableResult
  func charge(_ subject: Subject, at instant: Instant) throws -> Block? {
    try check(subject, at: instant)
    return try fail(subject, at: instant)
  }

  /// Takes back what an attempt that succeeded was charged.
  func refund(_ subject: Subject, at instant: Instant) throws {
    guard let (failures, _, _) = try attempt(subject) else { return }
    let upsert = try session.statement(SQL.upsert)
    upsert.bind(1, subject.text)
    upsert.bind(2, max(0, failures - 1))
    upsert.bind(3, instant.millisecondsSinceEpoch)
    upsert.bind(4, 0)
    try upsert.run()
  }

  func forget(_ subject: Subject) throws {
    let delete = try session.statement(SQL.delete)
    delete.bind(1, subject.text)
    try delete.run()
  }

  private func attempt(_ subject: Subject) throws -> (failures: Int64, last: Int64, until: Int64)? {
    let select = try session.statement(SQL.byAbout)
    defer { select.reset() }
    select.bind(1, subject.text)
    return try select.step() ? (select.int(0), select.int(1), select.int(2)) : nil
  }

  private enum SQL {
    static let byAbout = "SELECT failures, last_at, blocked_until FROM attempt WHERE about = ?"
    static let upsert = """
      INSERT INTO attempt (about, failures, last_at, blocked_until) VALUES (?, ?, ?, ?)
      ON CONFLICT (about) DO UPDATE SET failures = excluded.failures,
        last_at = excluded.last_at, blocked_until = excluded.blocked_until
      """
    static let delete = "DELETE FROM attempt WHERE about = ?"
  }
}
