internal import PolicyPacks
internal import Storage
internal import TradeTerms

/// Something that everybody may see while it runs: a round that takes applications, or one whose
/// result is in public view (公示).
public struct PublicView: Hashable, Sendable {
  public let around: CaseRecord
  /// Those who are in public view in it.
  public let shown: [CaseRecord]
}

extension CaseDesk {
  /// What is open to everybody now; what ends first stands first.
  public func publicViews(limit: Int = 20) async throws -> [PublicView] {
    try await database.read { session in
      let store = CaseStore(session)
      let running = try CaseListStore(session, shelf).shown(limit: limit, isOpen: true)
      // A round may have thousands of entries, and everybody asks for this page.
      let inView = Set(
        shelf.all.flatMap { type in type.states.filter { $0.isPublic && !$0.isGranted }.map(\.id) })
      return try running.map { around in
        let shown = try store.children(of: around.id, in: inView).filter { record in
          let state = shelf.types[record.type]?.state(record.state)
          return state?.isPublic == true && state?.isGranted == false
        }
        return PublicView(around: around, shown: shown)
      }.sorted { left, right in
        (left.around.dueAt?.millisecondsSinceEpoch ?? CaseStore.never, left.around.id)
          < (right.around.dueAt?.millisecondsSinceEpoch ?? CaseStore.never, right.around.id)
      }
    }
  }
}
