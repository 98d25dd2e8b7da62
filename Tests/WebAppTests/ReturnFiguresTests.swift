import Cases
import Entitlements
import PolicyPacks
import Registry
import Storage
import StorageTesting
import Synchronization
import Testing
import TradeLedger
import TradeTerms

@testable import WebApp

/// What the records say of a return, asked of the desk that really decides.
@Suite("Figures of returns") struct ReturnFiguresTests {
  /// The examples with two sellers of Shenzhen that sold much in 2025, and a clock to be moved.
  struct Province: Sendable {
    let clock: CaseSite.Moving
    let desk: EntitlementDesk
    let cases: CaseDesk
    let figures: ReturnFigures

    init(_ database: any Database) throws {
      let clock = CaseSite.Moving(try Instant("2026-10-01T09:00:00+08:00"))
      self.clock = clock
      let migrations =
        RegistryStore.migrations + LedgerMigrations.all + EntitlementMigrations.all
        + CaseMigrations.all
      try Migrator(migrations).upgrade(database, appliedAt: 0)
      _ = try EnterpriseImport(
        authorship: Authorship(owner: "省商务厅", author: "test", knownAt: clock.now)
      ).run(Project.bytes("Examples/enterprises.csv"), into: database)
      let turnovers: [(code: String, fen: Int64)] = [
        ("91440300HC9000055L", 600_000_000_000), ("91440300HC9000119J", 20_000_000_000),
      ]
      try database.write { session in
        var postings: [Posting] = []
        for (place, turnover) in turnovers.enumerated() {
          guard let party = try PartyStore(session).party(code: turnover.code) else { continue }
          postings.append(
            Posting(
              party: party, month: 2025 * 12 + 5, role: .seller,
              document: DocumentNumber(rawValue: Int64(place) + 128), tradeMode: "9610",
              country: "502", currency: "142", amount: "1.00", fen: turnover.fen, sign: 1,
              day: 20_250, cause: .declared, knownAt: 2))
        }
        try PostingStore(session).add(postings, isFresh: true)
      }
      let names = try Project.names(in: "Policies/gd-2021-328")
      let pack = try VersionedPack(
        files: try names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }.map {
          PackFile(name: $0, bytes: try Project.bytes("Policies/gd-2021-328/\($0)"))
        })
      desk = EntitlementDesk(database, pack, now: { clock.now })
      cases = CaseDesk(
        database, CaseShelf([pack.pack], coordinator: "省商务厅"),
        calendar: try WorkCalendar(
          file: "holidays.csv", bytes: try Project.bytes("Reference/holidays.csv"),
          officeHours: .guangdong), now: { clock.now })
      figures = ReturnFigures(database: database, desk: desk, cases: cases)
    }

    /// Moves the clock, and decides as a running server does: for the last full year. Gives the
    /// number of the run.
    @discardableResult
    func decide(on day: String) async throws -> Int64 {
      clock.set(try Instant("\(day)T09:00:00+08:00"))
      let run = try await desk.decideAll(asAt: try Day(day), owner: "省商务厅", author: "test")
      #expect(run.basis.year == run.basis.day.year - 1)
      return run.id
    }
  }

  private static let years = [
    "enterprises": 2026, "overFifty": 2025, "sellers": 2025, "questions": 2026,
    "closedQuestions": 2026, "paid": 2026,
  ]

  @Test(arguments: LiveEngine.available)
  func `the return of a year is filled in before the year is over`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let province = try Province(database)
      let run = try await province.decide(on: "2026-11-20")
      // The years are those that the form of the return asks for.
      _ = try await province.cases.coverYear()
      var query = CaseQuery()
      query.view = .all
      query.type = "unit-return"
      query.limit = 200
      let page = try await province.cases.list(query, for: .platform)
      let record = try #require(page.rows.first { $0.unit == .city(.shenzhen) })
      let type = try province.cases.shelf.type(record.type)
      let fields = type.fields.filter { $0.figure != nil }
      var years: [String: Int] = [:]
      for field in fields { field.figure.map { years[$0] = record.year(of: field) } }
      #expect(years == Self.years)
      let figures = try await province.figures.figures(of: .city(.shenzhen), years: years)
      for field in fields {
        #expect(figures.comparable(field, record) != nil, "\(field.id)")
      }
      let day = try Day("2026-11-20")
      func said(
        _ value: String, _ year: Int, by basis: RecordedFigure.Basis
      ) -> RecordedFigure { RecordedFigure(value, year: year, day: day, by: basis) }
      let now = RecordedFigure.Basis.records(province.clock.now)
      #expect(figures["overFifty"] == said("1", 2025, by: .run(run)))
      #expect(figures["sellers"] == said("2", 2025, by: .run(run)))
      #expect(figures["enterprises"] == said("4", 2026, by: now))
      #expect(figures["questions"] == said("0", 2026, by: now))
      #expect(figures["paid"] == said("0", 2026, by: now))
      let other = try await province.figures.figures(of: .city(.guangzhou), years: years)
      #expect(other["overFifty"]?.value == "0")
      // A department has no enterprises of its own.
      let tax = try await province.figures.figures(of: .department("省税务局"), years: years)
      #expect(Set(tax.keys) == ["questions", "closedQuestions", "paid"])
    }
  }

  @Test func `what is known of another year says so, and the year that is asked for goes first`()
    async throws
  {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let province = try Province(database)
      let unit = HandlingUnit.city(.shenzhen)
      let before = try await province.figures.figures(of: unit, years: Self.years)
      #expect(before["overFifty"] == nil)
      let run = try await province.decide(on: "2026-11-20")
      let wanted = ["overFifty": 2026]
      let newest = try await province.figures.figures(of: unit, years: wanted)
      #expect(newest["overFifty"]?.year == 2025)
      // After new year another year is decided for; a late return is still held against its own.
      let newer = try await province.decide(on: "2027-01-10")
      let late = try await province.figures.figures(of: unit, years: Self.years)
      #expect(
        late["overFifty"]
          == RecordedFigure("1", year: 2025, day: try Day("2026-11-20"), by: .run(run)))
      // Who is registered is known of today alone, which is of another year by then.
      #expect(late["enterprises"]?.year == 2027)
      let lastDay = try Day("2026-12-31")
      #expect(late["questions"]?.day == lastDay)
      // What was closed since counts, and so it says.
      #expect(late["closedQuestions"]?.day == (try Day("2027-01-10")))
      let next = try await province.figures.figures(of: unit, years: wanted)
      #expect(
        next["overFifty"]
          == RecordedFigure("0", year: 2026, day: try Day("2027-01-10"), by: .run(newer)))
    }
  }
}
