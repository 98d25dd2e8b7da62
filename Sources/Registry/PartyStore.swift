public import Storage
public import TradeTerms

/// Parties, the codes that mean them, and their merges.
public struct PartyStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) {
    self.session = session
  }

  /// The party that a code means; nil when the code was never seen.
  public func party(code: some StringProtocol) throws -> Int64? {
    let select = try session.statement(SQL.party)
    defer { select.reset() }
    select.bind(1, String(code))
    return try select.step() ? select.int(0) : nil
  }

  /// The codes that mean a party, in order.
  public func codes(party: Int64) throws -> [String] {
    let select = try session.statement(SQL.codes)
    defer { select.reset() }
    select.bind(1, party)
    var codes: [String] = []
    while try select.step() { codes.append(select.text(0)) }
    return codes
  }

  /// The number of the last merge, 0 when there was none.
  public func lastMerge() throws -> Int64 {
    try number(SQL.lastMerge)
  }

  /// The instant of the last merge; nil when there was none.
  public func lastMergeInstant() throws -> Instant? {
    let instant = try number(SQL.lastMergeInstant)
    return instant == 0 ? nil : Instant(millisecondsSinceEpoch: instant)
  }

  /// The party of a code, made where it was not seen before.
  public func party(of code: String, at instant: Instant) throws -> Int64 {
    if let known = try party(code: code) { return known }
    let next = try nextParty()
    try insert(next, at: instant)
    try Array(code.utf8).withUnsafeBytes { try set($0, next) }
    return next
  }

  /// The parties of codes; those not seen before are made.
  func parties(_ codes: [[UInt8]], at instant: Instant) throws -> [[UInt8]: Int64] {
    var result = try known(codes)
    var next: Int64?
    for code in codes where result[code] == nil {
      let party = try next ?? nextParty()
      next = party + 1
      try insert(party, at: instant)
      try code.withUnsafeBytes { try set($0, party) }
      result[code] = party
    }
    return result
  }

  /// The parties of those codes that were seen before.
  func known(_ codes: [[UInt8]]) throws -> [[UInt8]: Int64] {
    var result: [[UInt8]: Int64] = [:]
    for start in stride(from: 0, to: codes.count, by: SQL.width) {
      try find(codes[start..<min(start + SQL.width, codes.count)], &result)
    }
    return result
  }

  /// The number that the next party gets; there is one writer at a time.
  func nextParty() throws -> Int64 {
    try number(SQL.lastParty) + 1
  }

  /// Makes a party that no code means yet.
  func insert(_ party: Int64, at instant: Instant) throws {
    let insert = try session.statement(SQL.insertParty)
    insert.bind(1, party)
    insert.bind(2, instant.millisecondsSinceEpoch)
    try insert.runLater()
  }

  /// Lets a code mean a party.
  func set(_ code: UnsafeRawBufferPointer, _ party: Int64) throws {
    let insert = try session.statement(SQL.insertCode)
    insert.bindText(1, code)
    insert.bind(2, party)
    try insert.runLater()
  }

  /// Records that two parties are one: the codes of the one mean the other from now on.
  func merge(_ merge: PartyMerge, at instant: Instant) throws {
    for sql in [SQL.moveCodes, SQL.moveMerged] {
      let update = try session.statement(sql)
      update.bind(1, merge.into)
      update.bind(2, merge.from)
      try update.run()
    }
    let mark = try session.statement(SQL.markMerged)
    mark.bind(1, merge.into)
    mark.bind(2, merge.from)
    try mark.run()
    let id = try lastMerge() + 1
    let insert = try session.statement(SQL.insertMerge)
    insert.bind(1, id)
    insert.bind(2, merge.from)
    insert.bind(3, merge.into)
    insert.bind(4, instant.millisecondsSinceEpoch)
    try insert.run()
  }

  private func find(_ codes: ArraySlice<[UInt8]>, _ result: inout [[UInt8]: Int64]) throws {
    let select = try session.statement(SQL.parties)
    defer { select.reset() }
    for index in 0..<SQL.width {
      // Places that are left over repeat the first code.
      let position = codes.startIndex + index
      let code = codes[position < codes.endIndex ? position : codes.startIndex]
      code.withUnsafeBytes { select.bindText(index + 1, $0) }
    }
    while try select.step() { result[select.bytes(0)] = select.int(1) }
  }

  private func number(_ sql: String) throws -> Int64 {
    let select = try session.statement(sql)
    defer { select.reset() }
    return try select.step() ? select.int(0) : 0
  }

  private enum SQL {
    static let width = 64
    private static let places = Array(repeating: "?", count: width).joined(separator: ", ")

    static let party = "SELECT party FROM party_code WHERE code = ?"
    static let parties = "SELECT code, party FROM party_code WHERE code IN (\(places))"
    static let codes = "SELECT code FROM party_code WHERE party = ? ORDER BY code"
    static let lastParty = "SELECT COALESCE(MAX(id), 0) FROM party"
    static let lastMergeInstant = "SELECT COALESCE(MAX(merged_at), 0) FROM party_merge"
    static let lastMerge = "SELECT COALESCE(MAX(id), 0) FROM party_merge"
    static let insertParty = "INSERT INTO party (id, seen_at) VALUES (?, ?)"
    static let insertCode = "INSERT INTO party_code (code, party) VALUES (?, ?)"
    static let moveCodes = "UPDATE party_code SET party = ? WHERE party = ?"
    static let moveMerged = "UPDATE party SET merged_into = ? WHERE merged_into = ?"
    static let markMerged = "UPDATE party SET merged_into = ? WHERE id = ?"
    static let insertMerge = """
      INSERT INTO party_merge (id, from_party, into_party, merged_at) VALUES (?, ?, ?, ?)
      """
  }
}
