public import FEEL
public import PolicyPacks
internal import TradeTerms

extension EntitlementDesk {
  /// What a calculated target would come to in a year in which its series had a value, in base
  /// units, and whether that meets the goal; nil where the rest of what it needs is not known.
  ///
  /// That a base is not verified is said beside it, not decided here.
  public func value(
    of target: Target, withSeries value: Int64, in year: Int
  ) -> (value: Decimal128, isMet: Bool)? {
    guard case .calculated(_, _, let series?) = target.measurement else { return nil }
    var facts = statistics.facts
    facts[FactRequest(name: series.name, subject: .province, year: year)] = .number(value)
    let found = programs.program(pack, now().day, year).targetValues([:], province: facts)
      .first { $0.target.id == target.id }?.value
    return found.map { ($0, target.comparison.holds($0, target.goal)) }
  }
}
