import Synchronization

/// Remembers which party a code means, over transactions; shared by all who take documents in.
///
/// It holds so many codes and no more, and forgets all when it is full or when parties were
/// merged, here or by another process.
public final class PartyDirectory: Sendable {
  private struct State {
    var table: PartyTable
    var lastMerge: Int64 = 0
  }

  private let state: Mutex<State>

  /// - Parameter limit: how many codes to remember, at some 70 bytes each.
  public init(limit: Int = 500_000) {
    state = Mutex(State(table: PartyTable(limit: limit)))
  }

  func party(of code: PartyCode) -> Int64? {
    state.withLock { $0.table.party(of: code) }
  }

  /// Takes over what a committed transaction found, unless parties were merged since.
  func keep(_ found: PartyTable, lastMerge: Int64) {
    state.withLock { state in
      guard state.lastMerge == lastMerge else { return }
      for (code, party) in found.entries { state.table.set(code, party) }
    }
  }

  /// Forgets all when the last merge is not the one that was known.
  func expect(lastMerge: Int64) {
    state.withLock { state in
      guard state.lastMerge != lastMerge else { return }
      state.lastMerge = lastMerge
      state.table.removeAll()
    }
  }
}
