internal import PolicyPacks
internal import Storage
internal import TradeTerms

/// A deadline that passed before somebody's step, and whose own step failed.
struct FailedDeadline: Error {
  /// A clock of a case. When it began is not told: what is tried again may begin it anew.
  struct Clock: Hashable, Sendable {
    let caseID: Int64
    let id: String

    init(_ clock: RunningClock) {
      caseID = clock.caseID
      id = clock.clock
    }
  }

  let clock: Clock
  let reason: any Error
}

extension CaseDesk {
  /// Writes what follows deadlines that have passed.
  ///
  /// A deadline whose step fails (a tie at the border of a quota, a mistake in a pack) is undone
  /// with all that was done beside it, and the rest is done again without it. It holds nobody up:
  /// the step that mends what it failed at may be just the one that somebody takes, and every step
  /// is still held to the state that the case is in. The clocks come to the deadline by themselves,
  /// tell the operator, and try again.
  func writeBehindDeadlines<Result: Sendable>(
    _ body: @escaping @Sendable (CaseWork) throws -> Result
  ) async throws -> Result {
    var failed: Set<FailedDeadline.Clock> = []
    while true {
      let leaving = failed
      do {
        return try await database.write { session in
          try body(CaseWork(self, session, leaving: leaving))
        }
      } catch let failure as FailedDeadline {
        guard failed.insert(failure.clock).inserted else { throw failure.reason }
      }
    }
  }
}

extension CaseWork {
  /// Takes the steps of deadlines that have passed, of a case and of those that it stands in.
  /// - Throws: `FailedDeadline` for one whose step fails.
  /// - Returns: whether there were any.
  func runDeadlines(of record: CaseRecord) throws -> Bool {
    var hasRun = false
    if let parent = try record.parent.flatMap({ try cases.record($0) }) {
      hasRun = try runDeadlines(of: parent)
    }
    guard let type = try? type(of: record) else { return hasRun }
    while let due = try ClockStore(session).live(of: record.id).first(where: { clock in
      clock.isRunning && clock.nextAt.map { $0 <= instant } == true && clock.dueAt <= instant
        && type.clock(clock.clock)?.step != nil && !leaving.contains(FailedDeadline.Clock(clock))
    }) {
      do {
        try run(due)
      } catch let error where !Self.isOfDatabase(error) {
        throw FailedDeadline(clock: FailedDeadline.Clock(due), reason: error)
      }
      hasRun = true
    }
    return hasRun
  }

  /// Whether an error tells how the database is, and nothing of what was to be written.
  private static func isOfDatabase(_ error: any Error) -> Bool {
    switch error as? StorageError {
    case nil, .constraint, .refused, .zeroCharacter: false
    default: true
    }
  }

  /// Who somebody is to a case as it stands; nil for who does not see it.
  func roles(
    of actor: CaseActor, in record: CaseRecord, _ type: CaseType
  ) throws -> Set<CaseRole>? {
    let experts = Set(try ExpertStore(session).assigned(to: record.id).map(\.person.account))
    let isPublic = type.state(record.state)?.isPublic == true
    guard actor.sees(record, experts: experts, isPublic: isPublic) else { return nil }
    return actor.roles(in: record, experts: experts, isPublic: isPublic)
  }

  /// Holds a step that was chosen at the sight of a case to what deadlines have made of it since.
  ///
  /// Who may take it is asked of the case as it now stands. To whom it is no longer open, or who
  /// sees the case no more, is told no more than that it changed. To whom it is, but not in this
  /// state, is told the state, by `apply`: a refusal undoes the deadline with it, so that another
  /// look would show the same page until the clocks come round. Where the step is offered as before,
  /// it is taken if all that it was decided on stands, that is the fields, whose the case is and how
  /// far up it went: then only the time has passed, and a form that was filled in is not sent back
  /// for that.
  func hold(
    _ step: CaseStep, chosenAt seen: CaseRecord, to record: CaseRecord, _ type: CaseType,
    by actor: CaseActor
  ) throws {
    guard record.revision != seen.revision else { return }
    let changed = CaseError.changedMeanwhile(by: "", at: instant)
    guard let roles = try roles(of: actor, in: record, type), !step.by.isDisjoint(with: roles)
    else { throw changed }
    guard step.from.contains(record.state) else { return }
    guard step.from.contains(seen.state), record.fields == seen.fields, record.unit == seen.unit,
      record.owner == seen.owner, record.level == seen.level
    else { throw changed }
  }
}
