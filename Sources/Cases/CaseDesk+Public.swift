public import PolicyPacks
internal import Storage
internal import TradeTerms

/// Something that everybody may see while it runs: a round that takes applications, or one whose
/// result is in public view (公示).
public struct PublicView: Hashable, Sendable {
  /// Somebody who is in public view in it.
  public struct Entry: Hashable, Sendable {
    public let id: Int64
    public let type: String
    public let state: String
    /// The subject, or the title of what is about nobody.
    public let name: String
  }

  public let around: CaseRecord
  /// The first of those who are in public view in it.
  public let shown: [Entry]
  /// How many they are in all.
  public let count: Int
}

extension CaseDesk {
  /// The cases that take those of a kind inside them now, such as the rounds of a selection; what
  /// ends first stands first.
  public func rounds(taking type: CaseType) async throws -> [CaseRecord] {
    guard let around = type.parent else { return [] }
    return try await database.read { session in
      try around.states.flatMap { state in
        try CaseStore(session).cases(ofType: around.type, in: state)
      }.sorted { left, right in
        (left.dueAt?.millisecondsSinceEpoch ?? CaseStore.never, left.id)
          < (right.dueAt?.millisecondsSinceEpoch ?? CaseStore.never, right.id)
      }
    }
  }

  /// What is open to everybody now; what ends first stands first. Everybody asks for it, and a
  /// round may have thousands of entries: of each no more than the first are read.
  public func publicViews(limit: Int = 20, entries: Int = 20) async throws -> [PublicView] {
    try await database.read { session in
      let store = PublicViewStore(session, shelf)
      return try store.running(limit: limit).map { around in
        let shown = try store.shown(in: around.id, limit: entries)
        return PublicView(around: around, shown: shown.first, count: shown.count)
      }
    }
  }
}
