internal import FEEL
public import PolicyPacks
internal import Registry
internal import Storage
public import TradeTerms

extension EntitlementDesk {
  /// What another pack, or this one with changed numbers, would say of all enterprises.
  ///
  /// Nothing is kept: it only reads what had become known by the instant.
  public func compare(
    with other: PolicyPack, asAt day: Day, year: Int? = nil, knownAt instant: Instant? = nil
  ) async throws -> PolicyComparison {
    let before = programs.program(pack, day, year)
    let after = PackProgram(other, asAt: before.day, year: before.year)
    return try await database.read { session in
      let asked = now()
      let knowledge = Self.knowledge(instant, now: asked)
      let gathering = FactGathering(session)
      let facts = try gathering.all(for: before, knowledge)
      let others =
        Set(before.factsNeeded).isSuperset(of: after.factsNeeded)
        ? facts.columns : try gathering.all(for: after, knowledge).columns
      return PolicyComparison(
        enterprises: facts.enterprises,
        comparison: PackComparison(
          before, before.evaluate(facts.columns), after, after.evaluate(others)),
        basis: AnswerBasis(day: day, year: before.year, knownAt: min(instant ?? asked, asked)),
        turnovers: Self.turnovers(facts, year: before.year))
    }
  }

  private static func turnovers(_ facts: GatheredFacts, year: Int) -> [Int64?] {
    let request = FactRequest(name: FactName.annualTurnover.rawValue, year: year)
    guard let column = facts.columns[request], case .numbers(let numbers) = column.values else {
      return [Int64?](repeating: nil, count: facts.enterprises.count)
    }
    return numbers.indices.map { column.known[$0] ? numbers[$0] : nil }
  }
}
