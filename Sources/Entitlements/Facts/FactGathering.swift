internal import FEEL
public import PolicyPacks
internal import Registry
public import Storage
internal import TradeTerms

/// Gathers the facts that a program asks for from the registry and the ledger.
///
/// A fact that no record can say has no column, so it is unknown. Enterprises are those that the
/// registry has on the program's day; their role in the ledger goes by their kind on that day.
public struct FactGathering {
  let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// The facts of all enterprises.
  public func all(for program: PackProgram, _ knowledge: Knowledge) throws -> GatheredFacts {
    let store = EnterpriseColumnStore(session)
    let day = Day(daysSinceEpoch: Int32(clamping: program.day.daysSinceEpoch)) ?? .latest
    let declared = years(.annualTurnoverDeclared, program)
    let enterprises = try store.columns(
      asAt: day, knownAt: knowledge.limit, turnoverYears: declared)
    let ledger = LedgerFigures(session)
    var turnovers: [Int: YearlyTurnovers] = [:]
    for year in Set(years(.annualTurnover, program) + [program.year]) {
      turnovers[year] = try ledger.all(year: year, knowledge)
    }
    var writer = FactColumnWriter(enterprises, turnovers: turnovers, day: day)
    for year in Set(years(.registeredInGuangdongAtYearEnd, program)) {
      let end = Day.yearEnd(year)
      writer.yearEnds[year] =
        end == day ? enterprises : try store.columns(asAt: end, knownAt: knowledge.limit)
    }
    var columns = FactColumns(count: enterprises.count)
    for request in program.factsNeeded {
      columns[request] = writer.column(request, program.pack.facts[request.name])
    }
    return GatheredFacts(
      enterprises: enterprises, columns: columns,
      exports: turnovers[program.year]?.exports ?? LedgerTurnover())
  }

  /// The facts of one enterprise; nil where the registry has none on the program's day.
  public func one(
    _ party: Int64, for program: PackProgram, _ knowledge: Knowledge
  ) throws -> EnterpriseFacts? {
    let day = Day(daysSinceEpoch: Int32(clamping: program.day.daysSinceEpoch)) ?? .latest
    let store = EnterpriseStore(session)
    guard let entry = try store.enterprise(party: party, asAt: day, knownAt: knowledge.limit)
    else { return nil }
    var reader = FactReader(session: session, entry: entry, day: day, knowledge: knowledge)
    for request in program.factsNeeded { try reader.read(request) }
    return EnterpriseFacts(entry: entry, values: reader.values, sources: reader.sources)
  }

  /// The years for which a program asks a fact.
  private func years(_ name: FactName, _ program: PackProgram) -> [Int] {
    program.factsNeeded.filter { FactName($0) == name }.compactMap(\.year)
  }
}
