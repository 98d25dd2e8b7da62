public import Storage
internal import TradeTerms

/// The objections to decisions; they are only ever added.
public struct ObjectionStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// Records an objection and gives it its number; its contact is kept sealed.
  func add(
    _ text: ObjectionText, fact: String, against decision: StoredDecision, by author: Int64?,
    _ seal: ContactSeal?, at instant: Instant
  ) throws -> DecisionObjection {
    let contact = text.contact.contains { !$0.isWhitespace } ? text.contact : ""
    let objection = DecisionObjection(
      id: try lastID() + 1, number: decision.number, party: decision.party, fact: fact,
      claim: text.claim, evidence: text.evidence, hasContact: !contact.isEmpty, author: author,
      receivedAt: instant)
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
    if contact.isEmpty {
      insert.bindNull(10)
    } else {
      // Without a key nothing personal is taken.
      guard let seal else { throw EntitlementError.noContactKey }
      insert.bindBytes(10, try seal.seal(contact, objection.id))
    }
    insert.bind(11, author)
    insert.bind(12, instant.millisecondsSinceEpoch)
    try insert.run()
    return objection
  }

  /// Who can be asked about an objection, and how; nil where it says nothing of that.
  func contact(_ id: Int64, _ seal: ContactSeal?) throws -> String? {
    let select = try session.statement(SQL.contact)
    defer { select.reset() }
    select.bind(1, id)
    guard try select.step() else { return nil }
    if !select.isNull(1) {
      guard let seal else { throw EntitlementError.noContactKey }
      return try seal.open(select.bytes(1), id)
    }
    // What was written before contacts were sealed.
    let plain = select.text(0)
    return plain.isEmpty ? nil : plain
  }

  /// Seals contacts that were written before they were sealed.
  /// - Returns: how many; 0 when none are left.
  func sealPlain(_ seal: ContactSeal, limit: Int) throws -> Int {
    let select = try session.statement(SQL.plain)
    select.bind(1, Int64(limit))
    var found: [(id: Int64, contact: String)] = []
    while try select.step() { found.append((select.int(0), select.text(1))) }
    select.reset()
    for (id, contact) in found {
      let update = try session.statement(SQL.seal)
      update.bindBytes(1, try seal.seal(contact, id))
      update.bind(2, id)
      try update.run()
    }
    return found.count
  }

  /// The objections that an account brought, the newest first.
  func objections(by author: Int64) throws -> [DecisionObjection] {
    let select = try session.statement(SQL.ofAuthor)
    select.bind(1, author)
    return try read(select)
  }

  /// Erases the contacts of the objections that an account brought; the objections stay.
  /// - Returns: how many.
  @discardableResult
  public func eraseContacts(of author: Int64) throws -> Int {
    let held = try objections(by: author).count(where: \.hasContact)
    let update = try session.statement(SQL.erase)
    update.bind(1, author)
    try update.run()
    return held
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
          evidence: select.text(8), hasContact: select.int(9) == 1,
          author: select.optionalInt(10),
          receivedAt: Instant(millisecondsSinceEpoch: select.int(11))))
    }
    return objections
  }

  private func lastID() throws -> Int64 {
    let select = try session.statement(SQL.lastID)
    defer { select.reset() }
    return try select.step() ? select.int(0) : 0
  }

  private enum SQL {
    private static let select = """
      SELECT id, run, place, place_row, party, series, fact, claim, evidence,
        CASE WHEN contact <> '' OR contact_sealed IS NOT NULL THEN 1 ELSE 0 END, author,
        received_at
      FROM objection
      """
    static let insert = """
      INSERT INTO objection
        (id, run, place, place_row, party, series, fact, claim, evidence, contact, contact_sealed,
          author, received_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?)
      """
    static let lastID = "SELECT COALESCE(MAX(id), 0) FROM objection"
    static let ofDecision = "\(select) WHERE run = ? AND place = ? AND place_row = ? ORDER BY id"
    static let newest = "\(select) WHERE id < ? ORDER BY id DESC LIMIT ?"
    static let ofAuthor = "\(select) WHERE author = ? ORDER BY id DESC"
    static let contact = "SELECT contact, contact_sealed FROM objection WHERE id = ?"
    static let plain = "SELECT id, contact FROM objection WHERE contact <> '' ORDER BY id LIMIT ?"
    static let seal = "UPDATE objection SET contact_sealed = ?, contact = '' WHERE id = ?"
    static let erase = """
      UPDATE objection SET contact_sealed = NULL, contact = '' WHERE author = ?
      """
  }
}
