public import Storage

/// The merges of parties in the order in which they were found, for those who keep rows by party.
public struct PartyMergeStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) {
    self.session = session
  }

  /// The merges after one, by its number; 0 is before all.
  public func merges(after number: Int64) throws -> [(number: Int64, merge: PartyMerge)] {
    let select = try session.statement(SQL.after)
    defer { select.reset() }
    select.bind(1, number)
    var merges: [(number: Int64, merge: PartyMerge)] = []
    while try select.step() {
      merges.append((select.int(0), PartyMerge(from: select.int(1), into: select.int(2))))
    }
    return merges
  }

  private enum SQL {
    static let after = """
      SELECT id, from_party, into_party FROM party_merge WHERE id > ? ORDER BY id
      """
  }
}
