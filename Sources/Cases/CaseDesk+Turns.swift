internal import Storage

extension CaseDesk {
  /// Brings along whose turn the open cases are, where an older program or other packs kept it: for
  /// whoever begins to serve. A start that finds nothing to change reads the open cases once.
  /// - Returns: how many it brought along.
  @discardableResult
  public func alignTurns(batch: Int = 5_000) async throws -> Int {
    let stale = try await database.read { session in
      try CaseTurnStore(session).stale(shelf)
    }
    for first in stride(from: 0, to: stale.count, by: batch) {
      let part = stale[first..<min(first + batch, stale.count)]
      try await database.write { session in
        let store = CaseTurnStore(session)
        for one in part { try store.set(one) }
      }
    }
    return stale.count
  }
}
