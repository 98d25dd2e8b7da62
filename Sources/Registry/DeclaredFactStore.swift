public import Storage
public import TradeTerms

/// What enterprises declared about themselves; a later declaration supersedes, none is lost.
public struct DeclaredFactStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) {
    self.session = session
  }

  /// Keeps a declaration; answers false when the newest one says the same already.
  @discardableResult
  public func declare(_ fact: DeclaredFact) throws -> Bool {
    try declare([fact])[0]
  }

  /// As `declare(_:)` for many: what is known is read together.
  public func declare(_ facts: [DeclaredFact]) throws -> [Bool] {
    var newest = try newest(of: Array(Set(facts.map(\.party))))
    return try facts.map { fact in
      let subject = Subject(party: fact.party, name: fact.name, period: fact.period)
      let known = newest[subject]
      let says = [fact.value, fact.unit, fact.evidence]
      if known?.says == says { return false }
      let next = Newest(version: (known?.version ?? 0) + 1, says: says)
      newest[subject] = next
      try insert(fact, version: next.version)
      return true
    }
  }

  private struct Subject: Hashable {
    let party: Int64
    let name: String
    let period: Int
  }

  private struct Newest {
    let version: Int64
    let says: [String]
  }

  private func insert(_ fact: DeclaredFact, version: Int64) throws {
    let insert = try session.statement(SQL.insert)
    insert.bind(1, fact.name)
    insert.bind(2, Int64(fact.period))
    insert.bind(3, fact.party)
    insert.bind(4, version)
    insert.bind(5, fact.value)
    insert.bind(6, fact.unit)
    insert.bind(7, fact.evidence)
    insert.bind(8, EnterpriseRow.number(fact.validDay))
    insert.bind(9, fact.authorship.knownAt.millisecondsSinceEpoch)
    insert.bind(10, fact.authorship.owner)
    insert.bind(11, fact.authorship.author)
    try insert.runLater()
  }

  /// What a party had declared by an instant, the newest version of each fact.
  public func facts(party: Int64, knownAt instant: Instant) throws -> [DeclaredFact] {
    let select = try session.statement(SQL.ofParty)
    defer { select.reset() }
    select.bind(1, party)
    select.bind(2, instant.millisecondsSinceEpoch)
    var facts: [DeclaredFact] = []
    while try select.step() {
      let fact = Self.read(select)
      if facts.last?.name == fact.name, facts.last?.period == fact.period { facts.removeLast() }
      facts.append(fact)
    }
    return facts
  }

  /// The values of one fact, by party: for the columns of the decision engine.
  public func values(
    _ name: String, period: Int, knownAt instant: Instant,
    _ body: (_ party: Int64, _ value: String) -> Void
  ) throws {
    let select = try session.statement(SQL.values)
    defer { select.reset() }
    select.bind(1, name)
    select.bind(2, Int64(period))
    select.bind(3, instant.millisecondsSinceEpoch)
    while try select.step() { body(select.int(0), select.text(1)) }
  }

  /// The latest instant at which an enterprise said something about itself; nil where there is none.
  public func lastChange() throws -> Instant? {
    let select = try session.statement(SQL.lastChange)
    defer { select.reset() }
    guard try select.step(), let instant = select.optionalInt(0) else { return nil }
    return Instant(millisecondsSinceEpoch: instant)
  }

  /// The newest declarations of some parties.
  private func newest(of parties: [Int64]) throws -> [Subject: Newest] {
    var newest: [Subject: Newest] = [:]
    for start in stride(from: 0, to: parties.count, by: SQL.width) {
      let select = try session.statement(SQL.versions)
      defer { select.reset() }
      for index in 0..<SQL.width {
        // Places that are left over repeat the first party.
        select.bind(index + 1, parties[start + index < parties.count ? start + index : start])
      }
      while try select.step() {
        let subject = Subject(
          party: select.int(0), name: select.text(1), period: Int(select.int(2)))
        if let known = newest[subject], known.version > select.int(3) { continue }
        newest[subject] = Newest(
          version: select.int(3), says: [select.text(4), select.text(5), select.text(6)])
      }
    }
    return newest
  }

  private static func read(_ row: any DatabaseStatement) -> DeclaredFact {
    DeclaredFact(
      party: row.int(0), name: row.text(1), period: Int(row.int(2)), value: row.text(3),
      unit: row.text(4), evidence: row.text(5),
      validDay: EnterpriseRow.day(row.int(6)) ?? .earliest,
      authorship: Authorship(
        owner: row.text(8), author: row.text(9),
        knownAt: Instant(millisecondsSinceEpoch: row.int(7))))
  }

  private enum SQL {
    static let lastChange = "SELECT MAX(known_at) FROM declared_fact"
    static let insert = """
      INSERT INTO declared_fact (name, period, party, version, value, unit, evidence, valid_day,
        known_at, owner, author)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    static let width = 64
    private static let places = Array(repeating: "?", count: width).joined(separator: ", ")

    static let versions = """
      SELECT party, name, period, version, value, unit, evidence FROM declared_fact
      WHERE party IN (\(places))
      """
    static let ofParty = """
      SELECT party, name, period, value, unit, evidence, valid_day, known_at, owner, author
      FROM declared_fact WHERE party = ? AND known_at <= ? ORDER BY name, period, version
      """
    static let values = """
      SELECT party, value FROM declared_fact
      WHERE name = ? AND period = ? AND known_at <= ? ORDER BY party, version
      """
  }
}
