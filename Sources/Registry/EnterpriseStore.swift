public import Storage
public import TradeTerms

/// The enterprises of the registry, one at a time; each keeps all its versions.
///
/// A version speaks of all days from its first on. On a day, the version that was known last and
/// speaks of it decides; where that one has ended by then, the enterprise does not exist.
public struct EnterpriseStore {
  private let session: any DatabaseSession
  private let lookup: EnterpriseLookupStore

  public init(_ session: any DatabaseSession) {
    self.session = session
    lookup = EnterpriseLookupStore(session)
  }

  /// As `init(_:)`, where many will be registered: what is known of their codes is read at once.
  /// Nothing else may make or merge parties in this transaction meanwhile.
  public init(_ session: any DatabaseSession, announcing codes: [String]) throws {
    self.session = session
    lookup = try EnterpriseLookupStore(session, announcing: codes)
  }

  /// Enters an enterprise: a new one, a new version, or nothing when all is known already.
  ///
  /// Its codes mean one party from now on; parties that they meant before are merged.
  /// - Throws: `RegistryError` when a code belongs to another enterprise.
  @discardableResult
  public func register(_ enterprise: Enterprise, by authorship: Authorship) throws -> Registration {
    try Self.check(enterprise)
    let (party, merges) = try party(of: enterprise, at: authorship.knownAt)
    let current = try newest(party: party)
    if let current, Self.says(enterprise, nothingNewOver: current.enterprise) {
      return Registration(
        party: party, version: current.version, outcome: .same, merges: merges)
    }
    let entry = EnterpriseEntry(
      party: party, version: (current?.version ?? 0) + 1,
      enterprise: Self.completed(enterprise, from: current?.enterprise), authorship: authorship)
    try insert(entry)
    lookup.remember(entry)
    return Registration(
      party: party, version: entry.version, outcome: current == nil ? .new : .changed,
      merges: merges)
  }

  /// What the registry says of a party on a day, as it was known at an instant.
  public func enterprise(
    party: Int64, asAt day: Day, knownAt instant: Instant
  ) throws -> EnterpriseEntry? {
    let select = try session.statement(SQL.asAt)
    defer { select.reset() }
    select.bind(1, party)
    select.bind(2, EnterpriseRow.number(day))
    select.bind(3, instant.millisecondsSinceEpoch)
    guard try select.step() else { return nil }
    let entry = try EnterpriseRow.read(select)
    if let last = entry.enterprise.validTo, last < day { return nil }
    return entry
  }

  /// The newest version of a party's entry, whatever days it speaks of.
  public func newest(party: Int64) throws -> EnterpriseEntry? {
    try lookup.newest(party: party)
  }

  /// All versions of a party's entry, oldest first.
  public func versions(party: Int64) throws -> [EnterpriseEntry] {
    let select = try session.statement(SQL.versions)
    defer { select.reset() }
    select.bind(1, party)
    var entries: [EnterpriseEntry] = []
    while try select.step() { entries.append(try EnterpriseRow.read(select)) }
    return entries
  }

  private func insert(_ entry: EnterpriseEntry) throws {
    let delete = try session.statement(SQL.deleteNewest)
    delete.bind(1, entry.party)
    try delete.runLater()
    for sql in [SQL.insertVersion, SQL.insertNewest] {
      let insert = try session.statement(sql)
      EnterpriseRow.bind(entry, to: insert)
      try insert.runLater()
    }
  }

  private enum SQL {
    private static let marks = Array(repeating: "?", count: 14).joined(separator: ", ")

    static let insertVersion = """
      INSERT INTO enterprise_version (\(EnterpriseRow.columns)) VALUES (\(marks))
      """
    static let insertNewest = """
      INSERT INTO enterprise (\(EnterpriseRow.columns)) VALUES (\(marks))
      """
    static let deleteNewest = "DELETE FROM enterprise WHERE party = ?"
    static let versions = """
      SELECT \(EnterpriseRow.columns) FROM enterprise_version WHERE party = ? ORDER BY version
      """
    static let asAt = """
      SELECT \(EnterpriseRow.columns) FROM enterprise_version
      WHERE party = ? AND valid_from <= ? AND known_at <= ?
      ORDER BY version DESC LIMIT 1
      """
  }
}

extension EnterpriseStore {
  private static func check(_ enterprise: Enterprise) throws(RegistryError) {
    guard !enterprise.codes.isEmpty else { throw .noCode(name: enterprise.name) }
    guard !enterprise.name.isEmpty else { throw .noName(code: enterprise.codes[0]) }
    if let last = enterprise.validTo, last < enterprise.validFrom {
      throw .endsBeforeItBegins(name: enterprise.name, from: enterprise.validFrom, to: last)
    }
  }

  /// A code that is left out stays as it was.
  private static func completed(_ enterprise: Enterprise, from known: Enterprise?) -> Enterprise {
    var result = enterprise
    result.uscc = enterprise.uscc ?? known?.uscc
    result.customs = enterprise.customs ?? known?.customs
    return result
  }

  private static func says(_ new: Enterprise, nothingNewOver known: Enterprise) -> Bool {
    completed(new, from: known) == known
  }

  /// The one party that all codes mean, having merged those that they meant.
  private func party(
    of enterprise: Enterprise, at instant: Instant
  ) throws -> (Int64, [PartyMerge]) {
    var found: [Int64] = []
    var unseen: [String] = []
    for code in enterprise.codes {
      guard let party = try lookup.party(code: code) else {
        unseen.append(code)
        continue
      }
      try checkOwner(of: code, party: party, enterprise)
      if !found.contains(party) { found.append(party) }
    }
    let entered = try found.filter { try newest(party: $0) != nil }
    if entered.count > 1, let other = try newest(party: entered[1]) {
      throw RegistryError.codeTaken(
        code: enterprise.customs?.description ?? "", by: other.enterprise.name)
    }
    let party = try entered.first ?? found.first ?? lookup.makeParty(at: instant)
    let merges = found.filter { $0 != party }.map { PartyMerge(from: $0, into: party) }
    for merge in merges { try lookup.merge(merge, at: instant) }
    for code in unseen { try lookup.set(code, party) }
    return (party, merges)
  }

  /// Refuses a code of an enterprise that is registered with another social credit code.
  private func checkOwner(of code: String, party: Int64, _ enterprise: Enterprise) throws {
    guard let known = try newest(party: party)?.enterprise,
      let registered = known.uscc, let offered = enterprise.uscc, registered != offered
    else { return }
    throw code == offered.description
      ? RegistryError.otherUSCC(code: code, registered: registered.description)
      : RegistryError.codeTaken(code: code, by: known.name)
  }
}
