internal import PolicyPacks
internal import Registry
internal import Storage
internal import TradeLedger
internal import TradeTerms

/// Reads the facts of one enterprise, each with its source.
struct FactReader {
  let session: any DatabaseSession
  let entry: EnterpriseEntry
  let day: Day
  let knowledge: Knowledge
  /// The facts that the pack knows.
  let facts: [String: Fact]
  private(set) var values: SubjectFacts = [:]
  private(set) var sources: [FactRequest: FactSource] = [:]
  /// What the enterprise declared, read when the first fact asks for it.
  private var declarations: [DeclaredFact]?

  init(
    session: any DatabaseSession, entry: EnterpriseEntry, day: Day, knowledge: Knowledge,
    facts: [String: Fact]
  ) {
    self.facts = facts
    self.session = session
    self.entry = entry
    self.day = day
    self.knowledge = knowledge
  }

  mutating func read(_ request: FactRequest) throws {
    let enterprise = entry.enterprise
    guard let name = FactName(request) else { return try readStatement(request) }
    let registry = FactSource(SourceWording.registry(entry))
    switch name {
    case .enterpriseKind:
      set(request, .text(enterprise.kind.factText), registry)
    case .guangdongHeadquarters:
      set(request, enterprise.headquarters.factText.map { .text($0) } ?? .unknown, registry)
    case .city:
      set(request, enterprise.city.map { .text($0.code) } ?? .unknown, registry)
    case .pilotZone:
      set(request, enterprise.pilotZoneDay.map { .boolean($0 <= day) } ?? .unknown, registry)
    case .registeredInGuangdongAtYearEnd: try readRegistration(request)
    case .annualTurnover: try readTurnover(request)
    case .annualTurnoverDeclared: try readDeclaration(request)
    }
  }

  private mutating func set(_ request: FactRequest, _ value: FactValue, _ source: FactSource) {
    values[request] = value
    sources[request] = source
  }

  private mutating func readRegistration(_ request: FactRequest) throws {
    guard let year = request.year else { return }
    let end = Day.yearEnd(year)
    let found =
      end == day
      ? entry
      : try EnterpriseStore(session).enterprise(
        party: entry.party, asAt: end, knownAt: knowledge.limit)
    guard let found else {
      set(request, .boolean(false), FactSource(SourceWording.notRegistered(on: end)))
      return
    }
    set(
      request, found.enterprise.city == nil ? .unknown : .boolean(true),
      FactSource(SourceWording.registry(found)))
  }

  private mutating func readTurnover(_ request: FactRequest) throws {
    guard let year = request.year else { return }
    let role: Posting.Role = entry.enterprise.kind == .platform ? .platform : .seller
    var knownAt: Instant?
    if case .asOf(let instant) = knowledge { knownAt = instant }
    let citation = LedgerCitation(party: entry.party, role: role, year: year, knownAt: knownAt)
    let ledger = LedgerFigures(session)
    guard let turnover = try ledger.one(citation) else {
      let lack = SourceWording.noDocuments(year)
      set(
        request, .unknown, FactSource(SourceWording.ledger(citation, documents: 0), lack: lack))
      return
    }
    let lacking = turnover.unknown == 0 ? [] : try ledger.withoutRate(citation)
    set(
      request, turnover.total.map { .number($0.fen) } ?? .unknown,
      FactSource(
        SourceWording.ledger(citation, documents: turnover.documents),
        lack: turnover.unknown == 0 ? nil : SourceWording.noRates(lacking, turnover),
        documents: citation))
  }

  /// What the enterprise stated about itself of a fact that no record says.
  private mutating func readStatement(_ request: FactRequest) throws {
    let stated = try declaration(request.name, period: request.year ?? 0)
    guard let stated, let value = facts[request.name]?.value(stated.value) else {
      set(request, .unknown, FactSource(SourceWording.noRecord))
      return
    }
    set(request, value, FactSource(SourceWording.declaration(stated)))
  }

  private mutating func readDeclaration(_ request: FactRequest) throws {
    guard let year = request.year else { return }
    let declared = try declaration(DeclaredFact.annualTurnover, period: year)
    guard let declared, let value = try? RMB(yuan: declared.value) else {
      set(request, .absent, FactSource(SourceWording.notDeclared))
      return
    }
    set(request, .number(value.fen), FactSource(SourceWording.declaration(declared)))
  }

  private mutating func declaration(_ name: String, period: Int) throws -> DeclaredFact? {
    if declarations == nil {
      declarations = try DeclaredFactStore(session).facts(
        party: entry.party, knownAt: knowledge.limit)
    }
    return declarations?.last { $0.name == name && $0.period == period }
  }
}
