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
      let fact = program.pack.facts[request.name]
      columns[request] =
        FactName(request) == nil
        ? try stated(request, fact, enterprises, knowledge) : writer.column(request, fact)
    }
    return GatheredFacts(
      enterprises: enterprises, columns: columns,
      exports: turnovers[program.year]?.exports ?? LedgerTurnover())
  }

  /// The column of a fact that only the enterprises say; nil where none of them did.
  private func stated(
    _ request: FactRequest, _ fact: Fact?, _ enterprises: EnterpriseColumns,
    _ knowledge: Knowledge
  ) throws -> Column? {
    guard let fact else { return nil }
    var values = [FactValue](repeating: .unknown, count: enterprises.count)
    var isStated = false
    try DeclaredFactStore(session).values(
      request.name, period: request.year ?? 0, knownAt: knowledge.limit
    ) { party, text in
      guard let row = enterprises.row(of: party), let value = fact.value(text) else { return }
      values[row] = value
      isStated = true
    }
    return isStated ? Column(values, of: fact) : nil
  }

  /// The facts of one enterprise; nil where the registry has none on the program's day.
  public func one(
    _ party: Int64, for program: PackProgram, _ knowledge: Knowledge
  ) throws -> EnterpriseFacts? {
    let day = Day(daysSinceEpoch: Int32(clamping: program.day.daysSinceEpoch)) ?? .latest
    let store = EnterpriseStore(session)
    guard let entry = try store.enterprise(party: party, asAt: day, knownAt: knowledge.limit)
    else { return nil }
    var reader = FactReader(
      session: session, entry: entry, day: day, knowledge: knowledge, facts: program.pack.facts)
    for request in program.factsNeeded { try reader.read(request) }
    return EnterpriseFacts(entry: entry, values: reader.values, sources: reader.sources)
  }

  /// The years for which a program asks a fact.
  private func years(_ name: FactName, _ program: PackProgram) -> [Int] {
    program.factsNeeded.filter { FactName($0) == name }.compactMap(\.year)
  }
}
