internal import PolicyPacks
internal import Storage

extension CaseDesk {
  /// How well the cases of a kind were served that were opened in a year, by the unit that had them
  /// first: an officer sees that of their own units, the province all.
  public func service(
    of type: String, year: Int, for actor: CaseActor
  ) async throws -> [ServiceTally] {
    let type = try shelf.type(type)
    guard !type.counts.isEmpty else { return [] }
    let all = try await database.read { session in
      try ServiceTallyStore(session).tallies(type, year: year)
    }
    guard actor.kind != .province, actor.kind != .platform else { return all }
    return all.filter { actor.units.contains($0.unit) }
  }
}
