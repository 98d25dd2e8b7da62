public import Storage
public import TradeTerms

/// The dated relations between enterprises, read as the entries are: the version known last that
/// speaks of a day decides.
public struct RelationStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) {
    self.session = session
  }

  /// Keeps a relation as the newest version.
  public func relate(_ relation: Relation) throws {
    guard relation.subject != relation.object else {
      throw RegistryError.relatedToItself(relation.subject)
    }
    if let last = relation.validTo, last < relation.validFrom {
      throw RegistryError.endsBeforeItBegins(
        name: "\(relation.subject)", from: relation.validFrom, to: last)
    }
    let insert = try session.statement(SQL.insert)
    insert.bind(1, relation.subject)
    insert.bind(2, relation.kind.rawValue)
    insert.bind(3, relation.object)
    insert.bind(4, EnterpriseRow.number(relation.validFrom))
    insert.bind(5, relation.validTo.map(EnterpriseRow.number))
    insert.bind(6, relation.authorship.knownAt.millisecondsSinceEpoch)
    insert.bind(7, relation.authorship.owner)
    insert.bind(8, relation.authorship.author)
    try insert.runLater()
  }

  /// The relations on either side of a party on a day, as they were known at an instant.
  public func relations(
    of party: Int64, asAt day: Day, knownAt instant: Instant
  ) throws -> [Relation] {
    let select = try session.statement(SQL.ofParty)
    defer { select.reset() }
    select.bind(1, party)
    select.bind(2, EnterpriseRow.number(day))
    select.bind(3, instant.millisecondsSinceEpoch)
    var found: [Relation] = []
    while try select.step() {
      guard let relation = Self.read(select) else { continue }
      if let last = found.last, last.subject == relation.subject, last.kind == relation.kind,
        last.object == relation.object
      {
        found.removeLast()
      }
      found.append(relation)
    }
    return found.filter { $0.validTo.map { last in last >= day } ?? true }
  }

  private static func read(_ row: any DatabaseStatement) -> Relation? {
    guard let kind = Relation.Kind(rawValue: row.int(1)) else { return nil }
    return Relation(
      subject: row.int(0), kind: kind, object: row.int(2),
      validFrom: EnterpriseRow.day(row.int(3)) ?? .earliest,
      validTo: row.optionalInt(4).flatMap(EnterpriseRow.day),
      authorship: Authorship(
        owner: row.text(6), author: row.text(7),
        knownAt: Instant(millisecondsSinceEpoch: row.int(5))))
  }

  private enum SQL {
    static let insert = """
      INSERT INTO relation (subject, kind, object, version, valid_from, valid_to, known_at, owner,
        author)
      SELECT CAST(?1 AS BIGINT), CAST(?2 AS BIGINT), CAST(?3 AS BIGINT),
        (SELECT COALESCE(MAX(version), 0) + 1 FROM relation
          WHERE subject = ?1 AND kind = ?2 AND object = ?3),
        CAST(?4 AS BIGINT), CAST(?5 AS BIGINT), CAST(?6 AS BIGINT), CAST(?7 AS TEXT),
        CAST(?8 AS TEXT)
      """
    static let ofParty = """
      SELECT subject, kind, object, valid_from, valid_to, known_at, owner, author FROM relation
      WHERE (subject = ?1 OR object = ?1) AND valid_from <= ?2 AND known_at <= ?3
      ORDER BY subject, kind, object, version
      """
  }
}
