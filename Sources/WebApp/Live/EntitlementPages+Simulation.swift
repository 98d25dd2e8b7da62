import Entitlements
import FEEL
import PolicyPacks
import Registry
import TradeTerms

extension EntitlementPages {
  /// Tries other numbers in the policy that decides, for all enterprises; nil for another policy.
  func simulate(_ policy: String, _ changes: [String: String]) async throws -> SimulationSheet? {
    guard policy == desk.pack.pack.id else { return nil }
    var values: [String: Value] = [:]
    for (name, text) in changes {
      values[name] = Decimal128(text).map { .number($0) } ?? .string(text)
    }
    let changed: PolicyPack
    do {
      changed = try desk.pack.pack.changing(values)
    } catch {
      return SimulationSheet(mistake: error.what, remedy: error.remedy)
    }
    let comparison = try await desk.compare(with: changed, asAt: BusinessClock.today)
    let groups = comparison.groups(by: .city)
    var cities: [String?: SimulationSheet.City] = [:]
    for group in groups {
      let name =
        group.key.flatMap { City($0)?.name } ?? Wording("所在地不详", "place unknown")
      var city = cities[group.key] ?? SimulationSheet.City(name: name, gains: 0, losses: 0)
      city.gains += group.gains
      city.losses += group.losses
      cities[group.key] = city
    }
    return SimulationSheet(
      enterprises: comparison.enterprises.count,
      lines: comparison.comparison.tallies.map { tally in
        let unit = tally.decision.resultUnit
        return SimulationSheet.Line(
          title: tally.decision.label, gains: tally.gains, losses: tally.losses,
          others: tally.others, before: unit.map { Figure(tally.sumBefore, $0) },
          after: unit.map { Figure(tally.sumAfter, $0) })
      },
      cities: cities.sorted { ($0.key ?? "~") < ($1.key ?? "~") }.map(\.value))
  }
}
