internal import FEEL
internal import PolicyPacks
internal import Registry
internal import Storage
internal import TradeTerms

/// What the registry and the ledger say of all enterprises, read once for several programs.
struct SharedRecords {
  /// A statement by its name and year.
  private struct Statement: Hashable {
    let name: String
    let period: Int
  }

  private let session: any DatabaseSession
  private let knowledge: Knowledge
  let enterprises: EnterpriseColumns
  private let turnovers: [Int: YearlyTurnovers]
  private let writer: FactColumnWriter
  private var statements: [Statement: [(party: Int64, text: String)]] = [:]

  /// Reads what the programs, all of one day, ask of the records.
  init(
    _ session: any DatabaseSession, _ programs: [PackProgram], _ knowledge: Knowledge
  ) throws {
    self.session = session
    self.knowledge = knowledge
    let store = EnterpriseColumnStore(session)
    let days = programs.first?.day.daysSinceEpoch ?? 0
    let day = Day(daysSinceEpoch: Int32(clamping: days)) ?? .latest
    let enterprises = try store.columns(
      asAt: day, knownAt: knowledge.limit,
      turnoverYears: Self.years(.annualTurnoverDeclared, programs))
    let ledger = LedgerFigures(session)
    var turnovers: [Int: YearlyTurnovers] = [:]
    for year in Set(Self.years(.annualTurnover, programs) + programs.map(\.year)) {
      turnovers[year] = try ledger.all(year: year, knowledge)
    }
    var writer = FactColumnWriter(enterprises, turnovers: turnovers, day: day)
    for year in Set(Self.years(.registeredInGuangdongAtYearEnd, programs)) {
      let end = Day.yearEnd(year)
      writer.yearEnds[year] =
        end == day ? enterprises : try store.columns(asAt: end, knownAt: knowledge.limit)
    }
    self.enterprises = enterprises
    self.turnovers = turnovers
    self.writer = writer
  }

  /// The facts that a program asks for, a row for each enterprise.
  mutating func facts(for program: PackProgram) throws -> GatheredFacts {
    var columns = FactColumns(count: enterprises.count)
    for request in program.factsNeeded {
      let fact = program.pack.facts[request.name]
      columns[request] =
        FactName(request) == nil ? try stated(request, fact) : writer.column(request, fact)
    }
    return GatheredFacts(
      enterprises: enterprises, columns: columns,
      exports: turnovers[program.year]?.exports ?? LedgerTurnover())
  }

  /// The column of a fact that only the enterprises say; nil where none of them did.
  private mutating func stated(_ request: FactRequest, _ fact: Fact?) throws -> Column? {
    guard let fact else { return nil }
    let statements = try statements(
      Statement(name: request.name, period: request.year ?? 0))
    guard !statements.isEmpty else { return nil }
    var values = [FactValue](repeating: .unknown, count: enterprises.count)
    for (party, text) in statements {
      guard let row = enterprises.row(of: party), let value = fact.value(text) else { continue }
      values[row] = value
    }
    return Column(values, of: fact)
  }

  private mutating func statements(
    _ statement: Statement
  ) throws -> [(party: Int64, text: String)] {
    if let known = statements[statement] { return known }
    var found: [(party: Int64, text: String)] = []
    try DeclaredFactStore(session).values(
      statement.name, period: statement.period, knownAt: knowledge.limit
    ) { found.append(($0, $1)) }
    statements[statement] = found
    return found
  }

  /// The years for which the programs ask a fact.
  private static func years(_ name: FactName, _ programs: [PackProgram]) -> [Int] {
    programs.flatMap(\.factsNeeded).filter { FactName($0) == name }.compactMap(\.year)
  }
}
