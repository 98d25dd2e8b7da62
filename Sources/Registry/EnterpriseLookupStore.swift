import Storage
import TradeTerms

/// Finds the party of a code and the newest entry of a party: one by one, or, where many codes are
/// announced, together and then from memory.
final class EnterpriseLookupStore {
  private let session: any DatabaseSession
  private let parties: PartyStore
  /// Nil where nothing was announced: then every question goes to the database.
  private var memory: Memory?

  private struct Memory {
    var parties: [String: Int64?] = [:]
    var entries: [Int64: EnterpriseEntry?] = [:]
    var nextParty: Int64
  }

  init(_ session: any DatabaseSession) {
    self.session = session
    parties = PartyStore(session)
  }

  convenience init(_ session: any DatabaseSession, announcing codes: [String]) throws {
    self.init(session)
    memory = try read(codes)
  }

  func party(code: String) throws -> Int64? {
    if let known = memory?.parties[code] { return known }
    return try parties.party(code: code)
  }

  func newest(party: Int64) throws -> EnterpriseEntry? {
    if let known = memory?.entries[party] { return known }
    let select = try session.statement(SQL.newest)
    defer { select.reset() }
    select.bind(1, party)
    return try select.step() ? try EnterpriseRow.read(select) : nil
  }

  func makeParty(at instant: Instant) throws -> Int64 {
    let party = try memory?.nextParty ?? parties.nextParty()
    try parties.insert(party, at: instant)
    memory?.nextParty = party + 1
    memory?.entries[party] = .some(nil)
    return party
  }

  func set(_ code: String, _ party: Int64) throws {
    try Array(code.utf8).withUnsafeBytes { try parties.set($0, party) }
    memory?.parties[code] = party
  }

  func remember(_ entry: EnterpriseEntry) {
    memory?.entries[entry.party] = entry
  }

  func merge(_ merge: PartyMerge, at instant: Instant) throws {
    try parties.merge(merge, at: instant)
    let moved = memory?.parties.filter { $0.value == merge.from } ?? [:]
    for code in moved.keys { memory?.parties[code] = merge.into }
  }

  private func read(_ codes: [String]) throws -> Memory {
    var memory = Memory(nextParty: try parties.nextParty())
    let found = try parties.known(codes.map { Array($0.utf8) })
    for code in codes { memory.parties[code] = .some(found[Array(code.utf8)]) }
    let known = Array(Set(found.values))
    for party in known { memory.entries[party] = .some(nil) }
    for start in stride(from: 0, to: known.count, by: SQL.width) {
      let select = try session.statement(SQL.newestOfMany)
      defer { select.reset() }
      for index in 0..<SQL.width {
        // Places that are left over repeat the first party.
        select.bind(index + 1, known[start + index < known.count ? start + index : start])
      }
      while try select.step() {
        let entry = try EnterpriseRow.read(select)
        memory.entries[entry.party] = entry
      }
    }
    return memory
  }

  private enum SQL {
    static let width = 64
    private static let places = Array(repeating: "?", count: width).joined(separator: ", ")

    static let newest = "SELECT \(EnterpriseRow.columns) FROM enterprise WHERE party = ?"
    static let newestOfMany = """
      SELECT \(EnterpriseRow.columns) FROM enterprise WHERE party IN (\(places))
      """
  }
}
