public import Storage
public import TradeTerms

/// The organisations, and who let whom see what of them.
public struct OrganisationStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// Adds an organisation.
  /// - Throws: `AccountError` where its name is empty, its kind needs a code or a city that is not
  ///   given, or its code has an organisation of that kind already.
  public func add(
    _ kind: OrganisationKind, name: String, code: String? = nil, city: City? = nil,
    at instant: Instant
  ) throws -> Organisation {
    let name = name.trimmed
    guard !name.isEmpty else { throw AccountError.empty(.organisationName) }
    guard name.count <= 200 else { throw AccountError.tooLong(.organisationName, limit: 200) }
    if kind == .city, city == nil { throw AccountError.empty(.city) }
    if kind == .enterprise, code == nil { throw AccountError.empty(.code) }
    if let code, let other = try organisation(kind, code: code) {
      throw AccountError.organisationExists(code: code, name: other.name)
    }
    let organisation = Organisation(
      id: try NumberStore(session).next(in: "organisation"), kind: kind, name: name, code: code,
      city: city,
      createdAt: instant, closedAt: nil)
    let insert = try session.statement(SQL.insert)
    insert.bind(1, organisation.id)
    insert.bind(2, kind.rawValue)
    insert.bind(3, name)
    insert.bind(4, code)
    insert.bind(5, city?.code)
    insert.bind(6, instant.millisecondsSinceEpoch)
    try insert.run()
    return organisation
  }

  /// The organisation of an id.
  public func organisation(_ id: Int64) throws -> Organisation? {
    let select = try session.statement(SQL.byID)
    select.bind(1, id)
    return try read(select).first
  }

  /// The organisation of a kind with a code.
  public func organisation(_ kind: OrganisationKind, code: String) throws -> Organisation? {
    let select = try session.statement(SQL.byCode)
    select.bind(1, kind.rawValue)
    select.bind(2, code)
    return try read(select).first
  }

  /// All organisations by id, those after one where that is given.
  public func all(after id: Int64 = 0, limit: Int = 100) throws -> [Organisation] {
    let select = try session.statement(SQL.all)
    select.bind(1, id)
    select.bind(2, Int64(limit))
    return try read(select)
  }

  /// Closes an organisation: nobody acts for it from now on.
  public func close(_ id: Int64, at instant: Instant) throws {
    let update = try session.statement(SQL.close)
    update.bind(1, instant.millisecondsSinceEpoch)
    update.bind(2, id)
    try update.run()
  }

  /// An enterprise lets another organisation, its park or its service provider, see its records
  /// from now on.
  public func grant(_ mandate: Mandate) throws {
    guard try self.mandate(mandate.enterprise, to: mandate.organisation) == nil else { return }
    let insert = try session.statement(SQL.insertMandate)
    insert.bind(1, try NumberStore(session).next(in: "mandate"))
    insert.bind(2, mandate.enterprise)
    insert.bind(3, mandate.organisation)
    insert.bind(4, mandate.grantedBy)
    insert.bind(5, mandate.since.millisecondsSinceEpoch)
    try insert.run()
  }

  /// An enterprise takes back what it granted.
  public func revoke(_ enterprise: Int64, to organisation: Int64, at instant: Instant) throws {
    let update = try session.statement(SQL.revoke)
    update.bind(1, instant.millisecondsSinceEpoch)
    update.bind(2, enterprise)
    update.bind(3, organisation)
    try update.run()
  }

  /// What an enterprise grants an organisation now.
  public func mandate(_ enterprise: Int64, to organisation: Int64) throws -> Mandate? {
    try mandates(SQL.mandate, enterprise, organisation).first
  }

  /// Everything that an enterprise grants now.
  public func mandates(of enterprise: Int64) throws -> [Mandate] {
    try mandates(SQL.mandatesOf, enterprise)
  }

  /// Everything that an organisation was granted and holds now.
  public func mandates(to organisation: Int64) throws -> [Mandate] {
    try mandates(SQL.mandatesTo, organisation)
  }

  /// The codes of the enterprises that let somebody see their records now, for the questions of
  /// other stores; a code may be there twice.
  public static func mandators(of holder: MandateHolder) -> Selection {
    switch holder {
    case .organisation(let id): Selection(SQL.mandatorsOf, [.int(id)])
    case .any(let kind): Selection(SQL.mandatorsOfKind, [.text(kind.rawValue)])
    }
  }

  /// The codes themselves, each once.
  public func mandators(of organisation: Int64) throws -> [String] {
    let selection = Self.mandators(of: .organisation(organisation))
    let select = try session.statement(selection.sql)
    defer { select.reset() }
    _ = selection.bind(to: select, from: 1)
    var found: Set<String> = []
    while try select.step() { found.insert(select.text(0)) }
    return found.sorted()
  }

  private func mandates(_ sql: String, _ ids: Int64...) throws -> [Mandate] {
    let select = try session.statement(sql)
    defer { select.reset() }
    for (index, id) in ids.enumerated() { select.bind(index + 1, id) }
    var found: [Mandate] = []
    while try select.step() {
      found.append(
        Mandate(
          enterprise: select.int(0), organisation: select.int(1), grantedBy: select.int(2),
          since: Instant(millisecondsSinceEpoch: select.int(3))))
    }
    return found
  }

  private func read(_ select: any DatabaseStatement) throws -> [Organisation] {
    defer { select.reset() }
    var found: [Organisation] = []
    while try select.step() {
      guard let kind = OrganisationKind(rawValue: select.text(1)) else { continue }
      found.append(
        Organisation(
          id: select.int(0), kind: kind, name: select.text(2),
          code: select.isNull(3) ? nil : select.text(3), city: City(select.text(4)),
          createdAt: Instant(millisecondsSinceEpoch: select.int(5)),
          closedAt: select.isNull(6) ? nil : Instant(millisecondsSinceEpoch: select.int(6))))
    }
    return found
  }

  private enum SQL {
    private static let columns = "id, kind, name, code, city, created_at, closed_at"
    private static let open =
      "SELECT enterprise, organisation, granted_by, since FROM mandate WHERE until IS NULL"

    static let insert = """
      INSERT INTO organisation (id, kind, name, code, city, created_at) VALUES (?, ?, ?, ?, ?, ?)
      """
    static let byID = "SELECT \(columns) FROM organisation WHERE id = ?"
    static let byCode = """
      SELECT \(columns) FROM organisation WHERE kind = ? AND code = ? AND closed_at IS NULL
      """
    static let all = "SELECT \(columns) FROM organisation WHERE id > ? ORDER BY id LIMIT ?"
    static let close = "UPDATE organisation SET closed_at = ? WHERE id = ? AND closed_at IS NULL"
    static let insertMandate = """
      INSERT INTO mandate (id, enterprise, organisation, granted_by, since) VALUES (?, ?, ?, ?, ?)
      """
    static let revoke = """
      UPDATE mandate SET until = ? WHERE enterprise = ? AND organisation = ? AND until IS NULL
      """
    static let mandatesOf = "\(open) AND enterprise = ? ORDER BY id"
    static let mandatesTo = "\(open) AND organisation = ? ORDER BY id"
    private static let mandators = """
      SELECT firm.code FROM mandate
      JOIN organisation AS firm ON firm.id = mandate.enterprise
      JOIN organisation AS other ON other.id = mandate.organisation
      WHERE mandate.until IS NULL AND firm.closed_at IS NULL AND firm.code IS NOT NULL
      """
    static let mandatorsOf = "\(mandators) AND mandate.organisation = ?"
    static let mandatorsOfKind = "\(mandators) AND other.closed_at IS NULL AND other.kind = ?"
    static let mandate = "\(open) AND enterprise = ? AND organisation = ?"
  }
}
