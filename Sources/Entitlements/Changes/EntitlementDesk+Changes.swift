internal import FEEL
internal import PolicyPacks
public import Registry
internal import Storage
internal import TradeTerms

/// An enterprise whose answer a run changed.
public struct ChangedEnterprise: Hashable, Sendable {
  public let change: DecisionChange
  /// The number of the new decision; nil where the enterprise is not in the run any more.
  public let number: DecisionNumber?
  /// The enterprise as the registry knows it last.
  public let entry: EnterpriseEntry?
}

/// A screenful of changes, and where the next one begins.
public struct ChangedPage: Hashable, Sendable {
  public let changes: [ChangedEnterprise]
  /// The change to go on after; nil at the end.
  public let next: ChangePlace?
}

/// A place in the list of what a run changed.
public struct ChangePlace: Hashable, Sendable {
  public let decision: Int
  public let party: Int64

  public init(decision: Int, party: Int64) {
    self.decision = decision
    self.party = party
  }
}

extension EntitlementDesk {
  /// A run of the policy by its number; the newest one unless given.
  public func run(id: Int64? = nil) async throws -> DecisionRun {
    try await database.read { try run(id, $0) }
  }

  /// What a run, the newest one unless given, changed; of one decision where that is given.
  public func changes(
    run id: Int64? = nil, decision: String? = nil, after last: ChangePlace? = nil, limit: Int = 50
  ) async throws -> ChangedPage {
    try await database.read { session in
      let run = try run(id, session)
      let place = try decision.map { decision in
        guard let place = run.place(of: decision) else {
          throw EntitlementError.noSuchDecision(decision)
        }
        return place
      }
      let found = try ChangeStore(session).changes(
        of: run, place: place, after: last.map { ($0.decision, $0.party) }, limit: limit + 1)
      let blocks = DecisionBlockStore(session)
      let registry = EnterpriseStore(session)
      let shown = try found.prefix(limit).map { change in
        ChangedEnterprise(
          change: change,
          number: try blocks.row(of: change.party, run: run.id).map {
            run.number(place: change.place, row: $0)
          },
          entry: try registry.newest(party: change.party))
      }
      let end = shown.last.map { ChangePlace(decision: $0.change.place, party: $0.change.party) }
      return ChangedPage(changes: Array(shown), next: found.count > limit ? end : nil)
    }
  }

  /// The causes of a change with what they were before and what they are.
  func reasons(
    _ change: DecisionChange, of run: DecisionRun, _ session: any DatabaseSession
  ) throws -> [ChangeReason] {
    guard let id = run.previous, let previous = try DecisionRunStore(session).run(id) else {
      return []
    }
    let reader = ChangeReasonReader(
      session: session, programs: programs,
      before: (previous, try kept(previous.version, session)),
      after: (run, try kept(run.version, session)))
    return try reader.reasons(change)
  }
}
