public import Accounts
public import Cases
public import Clearance
public import CustomsMessages
public import Entitlements
public import Programme
import Registry
public import Storage
public import TradeTerms

/// Answers the pages from the house below: the live half of `Platform`.
public struct LivePlatform: Sendable {
  private let ledger: LedgerPages
  private let registry: RegistryPages
  private let entitlements: EntitlementPages
  private let handIn: HandInDesk
  private let version: String
  private let cases: CaseDesk?
  private let statistics: StatisticDesk?
  private let accounts: AccountDesk?

  /// Joins the parts; `desks` answer by each policy that is here, `desk` by the one that decides;
  /// `unpack` draws the messages out of a file, such as those of a zip archive,
  /// and `version` is the program's, for `/health`.
  public init(
    database: any Database, desk: EntitlementDesk, desks: [EntitlementDesk] = [], intake: Intake,
    tables: ReferenceTables,
    rules: CustomsMessages.RuleTable, version: String, cases: CaseDesk? = nil,
    statistics: StatisticDesk? = nil, accounts: AccountDesk? = nil,
    unpack: @escaping @Sendable (HandedFile) throws -> [Intake.Item]
  ) {
    let words = DocumentWords(tables: tables, rules: rules)
    ledger = LedgerPages(database: database, words: words)
    registry = RegistryPages(database: database)
    entitlements = EntitlementPages(
      database: database, desk: desk, desks: desks.isEmpty ? [desk] : desks, words: words)
    handIn = HandInDesk(database: database, words: words, intake: intake, unpack: unpack)
    self.version = version
    self.cases = cases
    self.statistics = statistics
    self.accounts = accounts
  }

  /// The closures that the pages ask.
  public var platform: Platform {
    let measures = entitlements.measures()
    let board = TargetPages(
      entitlements: entitlements, statistics: statistics, cases: cases, accounts: accounts)
    var platform = Platform(
      choices: Choices(ledger.words),
      measures: { measures },
      measure: { id in measures.first { $0.id == id } },
      targets: { try await board.targets() },
      enterprises: { try await enterprises($0) },
      enterprise: { try await entitlements.enterprise($0) },
      decision: { try await entitlements.decision($0, $1) },
      object: { try await entitlements.object($0) },
      documents: { try await ledger.documents($0) },
      document: { try await ledger.document($0) },
      findings: { try await ledger.findings($0) },
      handIn: { try await handIn.take($0) },
      health: { await health() },
      simulate: { try await entitlements.simulate($0, $1) },
      runs: { try await entitlements.runs($0) },
      run: { try await entitlements.run($0, $1) },
      changes: { try await entitlements.changes($0, $1, after: $2, limit: $3) })
    if let cases {
      let figures = ReturnFigures(
        database: ledger.database, desk: entitlements.desk, cases: cases)
      platform.figures = { try await figures.figures(of: HandlingUnit($0), years: $1) }
    }
    platform.qualifying = { decision, row, limit in
      let desk = entitlements.desk
      let today = cases?.clock().day ?? BusinessClock.today
      guard let run = try await desk.standingRun(on: today) else { return nil }
      do {
        return Self.rows(
          try await desk.enterprises(decision, .holds, run: run.id, from: row, limit: limit))
      } catch EntitlementError.noSuchDecision {
        return nil
      }
    }
    platform.counted = { try await counted($0, isKnown: $1, among: $2, from: $3) }
    platform.countedThen = { try await counted($0) }
    if let statistics {
      platform.addFigure = { draft, author in
        try await statistics.load([draft], by: author).added > 0
      }
    }
    platform.grants = { try await entitlements.grants($0) }
    platform.grant = { try await entitlements.grant($0, $1) }
    platform.offerable = { try await entitlements.offerable() }
    platform.candidates = { try await entitlements.candidates(for: $0, in: $1) }
    platform.contact = { try await entitlements.contact($0, $1, $2) }
    platform.objections = { try await entitlements.objections(by: $0) }
    let exports = ExportPages(ledger: ledger)
    platform.exports = { code, mode, year, after, limit in
      try await exports.exports(code, mode: mode, year: year, after: after, limit: limit)
    }
    platform.export = { try await exports.export($0) }
    platform.knownFacts = { try await entitlements.knownFacts($0, $1) }
    platform.enterpriseSubject = { try await registry.subject($0) }
    platform.documentSubject = { try await documentSubject($0) }
    return platform
  }

  private func enterprises(_ query: EnterpriseQuery) async throws -> Slice<EnterpriseRow> {
    let (entries, next) = try await ledger.database.read { try registry.entries(query, $0) }
    let run = try await entitlements.desk.latestRun()
    var rows: [EnterpriseRow] = []
    for entry in entries { rows.append(try await entitlements.row(entry, run)) }
    return Slice(rows: rows, next: next)
  }

  private func counted(
    _ target: String, isKnown: Bool, among query: EnterpriseQuery, from row: Int
  ) async throws -> Slice<CountedRow>? {
    let page = try await entitlements.counting(
      target, isKnown ? .holds : .unknown, among: RegistryPages.filter(query), from: row,
      limit: query.limit)
    return page.map(Self.rows)
  }

  private func counted(_ question: CountedQuestion) async throws -> CountedSlice? {
    let city = City(question.city)
    guard city != nil || question.city.isEmpty else { return nil }
    let counted = try await entitlements.counting(
      question.target, question.isKnown ? .holds : .unknown, in: question.run, of: city,
      among: RegistryPages.filter(question.among), from: question.from,
      limit: question.among.limit)
    return counted.map { page, run in
      CountedSlice(
        slice: Self.rows(page), run: run.id, asAt: run.basis.day.description, year: run.basis.year)
    }
  }

  private static func rows(_ page: CountedPage) -> Slice<CountedRow> {
    Slice(
      rows: page.enterprises.map { counted in
        CountedRow(
          code: counted.entry?.enterprise.codes.first ?? "",
          name: counted.entry?.enterprise.name ?? "", number: counted.number.description)
      }, next: page.next.map(String.init))
  }

  /// Whose document it is: the enterprise that declared it, in the registry or not.
  private func documentSubject(_ id: String) async throws -> AccessSubject? {
    guard let code = try await ledger.document(id)?.row.enterpriseCode else { return nil }
    return try await registry.subject(code) ?? AccessSubject(codes: [code], city: nil)
  }

  private func health() async -> Health {
    let database = ledger.database
    var isReachable = true
    do {
      _ = try await database.read { try PartyStore($0).lastMerge() }
    } catch {
      isReachable = false
    }
    return Health(
      version: version, database: database.engine.rawValue, isDatabaseReachable: isReachable)
  }
}
