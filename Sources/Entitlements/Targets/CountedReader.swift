internal import FEEL
internal import Registry
internal import Storage
internal import TradeTerms

/// Lists the enterprises for which a decision of a run has one outcome.
struct CountedReader {
  let session: any DatabaseSession
  let run: DecisionRun
  let place: Int
  /// Those who may be listed; nil for all.
  let among: Set<Int64>?

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
      for place in row % size..<max(row % size, parties.count) {
        guard let kept = DecisionRow(block: bytes, row: place),
          DecisionOutcome(kept.outcome) == outcome, among?.contains(parties[place]) ?? true
        else { continue }
        if found.count == limit {
          return CountedPage(enterprises: found, next: block * size + place)
        }
        found.append(try counted(parties[place], row: block * size + place))
      }
      row = (block + 1) * size
    }
    return CountedPage(enterprises: found, next: nil)
  }

  private func counted(_ party: Int64, row: Int) throws -> CountedEnterprise {
    CountedEnterprise(
      number: run.number(place: place, row: row), party: party,
      entry: try EnterpriseStore(session).enterprise(
        party: party, asAt: run.basis.day, knownAt: run.basis.knownAt))
  }
}
