internal import PolicyPacks
internal import Storage
public import TradeTerms

/// What happened to the cases of a unit in a year.
public struct UnitTally: Hashable, Sendable {
  /// How many of a kind were opened in the year, and how many of those are closed.
  public let opened: Int
  public let closed: Int
  /// The money that was paid out in the year.
  public let paid: RMB
}

extension CaseDesk {
  /// The cases inside one, as they stand, for whoever sees it.
  /// - Throws: `CaseError.noSuchCase`.
  public func inside(_ id: Int64, for actor: CaseActor) async throws -> (
    around: CaseRecord, records: [CaseRecord]
  ) {
    try await database.read { session in
      let store = CaseStore(session)
      guard let around = try store.record(id), actor.sees(around) else {
        throw CaseError.noSuchCase
      }
      return (around, try store.children(of: id).filter { actor.sees($0) })
    }
  }

  /// When each of some cases last took a step, by their ids.
  public func lastStep(
    _ steps: Set<String>, of ids: [Int64]
  ) async throws -> [Int64: Instant] {
    try await database.read { session in
      let events = CaseEventStore(session)
      var found: [Int64: Instant] = [:]
      for id in ids {
        found[id] = try events.events(of: id).last { steps.contains($0.step) }?.at
      }
      return found
    }
  }

  /// The fields of a kind's form that titles answer, for a subject today.
  public func titles(of code: String, for type: String) async throws -> [String: String] {
    let type = try shelf.type(type)
    return try await database.read { session in
      try CaseWork(self, session).titles(of: code, type)
    }
  }

  /// How many cases of a kind hold what they came to, such as a title.
  public func granted(_ type: String) async throws -> Int {
    let states = try shelf.type(type).states.filter(\.isGranted).map(\.id)
    return try await database.read { session in
      try UnitTallyStore(session).count(of: type, in: states)
    }
  }

  /// What happened to the cases of a kind that a unit has had since they were opened in a year.
  public func tally(of unit: HandlingUnit, type: String, year: Int) async throws -> UnitTally {
    try await database.read { session in
      try UnitTallyStore(session).tally(unit, type: type, year: year)
    }
  }
}

extension CaseRecord {
  /// What the records said of a field that is a figure, when it was filled in.
  public func recorded(_ field: String) -> String? { fields[CaseFields.recorded(field)] }
}
