internal import FEEL
internal import Registry
internal import Storage
internal import TradeTerms

/// Lists the enterprises for which a decision of a run has one outcome.
struct CountedReader {
  let session: any DatabaseSession
  let run: DecisionRun
  let place: Int
  /// Who may be listed, as the registry has them now; nil for all.
  let among: EnterpriseFilter?
  /// Only those that were of a city when the run was; nil for all.
  var city: City?

  /// At most `limit` of them, from a row on.
  func page(_ outcome: DecisionOutcome, from first: Int, limit: Int) throws -> CountedPage {
    let blocks = DecisionBlockStore(session)
    let size = DecisionBlockStore.blockRows
    var found: [CountedEnterprise] = []
    var row = max(0, first)
    while row < run.enterprises {
      let block = row / size
      guard let bytes = try blocks.block(block, place: place, run: run.id) else { break }
      let parties = try blocks.parties(block: block, run: run.id)
      let places = (row % size..<max(row % size, parties.count)).filter { place in
        DecisionRow(block: bytes, row: place).map { DecisionOutcome($0.outcome) } == outcome
      }
      let listed = try self.listed(places.map { parties[$0] })
      for place in places where listed?.contains(parties[place]) ?? true {
        let row = block * size + place
        // What is not asked for is not looked up.
        let sought = city == nil ? nil : try counted(parties[place], row: row)
        if let sought, sought.entry?.enterprise.city != city { continue }
        if found.count == limit { return CountedPage(enterprises: found, next: row) }
        found.append(try sought ?? counted(parties[place], row: row))
      }
      row = (block + 1) * size
    }
    return CountedPage(enterprises: found, next: nil)
  }

  /// Those of some parties who may be listed; nil for all. The registry is asked for a block at a
  /// time, and tells no more parties than stand between its first and its last.
  private func listed(_ parties: [Int64]) throws -> Set<Int64>? {
    guard let among, among != EnterpriseFilter() else { return nil }
    guard let first = parties.min(), let last = parties.max() else { return [] }
    return try EnterpriseListStore(session).parties(among, in: first...last)
  }

  private func counted(_ party: Int64, row: Int) throws -> CountedEnterprise {
    CountedEnterprise(
      number: run.number(place: place, row: row), party: party,
      entry: try EnterpriseStore(session).enterprise(
        party: party, asAt: run.basis.day, knownAt: run.basis.knownAt))
  }
}
