import Entitlements
import HTTPTypes
import Registry
import Storage
import StorageTesting
import Testing
import TradeTerms

@testable import WebApp

/// What a target counted in a run and in a city, and the way to it from its trend.
@Suite("Runs of targets") struct TargetRunTests {
  @Test func `each year of a counted trend opens those whom it counted`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let board = try await SmallBoard(
        database, series: [(2020, "100", "全口径"), (2021, "110", "全口径")])
      #expect(try #require(try await board.row("T2")).trend.isEmpty)
      _ = try await board.desk.decideAll(
        asAt: try Day("2025-06-30"), owner: "省商务厅", author: "test")
      let row = try #require(try await board.row("T2"))
      #expect(row.trend.map(\.year).sorted() == [2024, 2025])
      for point in row.trend {
        let link = try #require(point.link)
        #expect(link.hasPrefix("/targets/T2/enterprises?run="))
        let run = try #require(Int64(link.split(separator: "=")[1]))
        let found = try await board.pages.entitlements.counting(
          "T2", .holds, in: run, of: nil, among: nil, from: 0, limit: 200)
        let (page, basis) = try #require(found)
        #expect(basis.basis.year == point.year)
        #expect(!page.enterprises.isEmpty)
        #expect(Figures.text(point.value, .chinese).hasPrefix("\(page.enterprises.count) "))
      }
      // What was published opens no records.
      let other = try #require(try await board.row("T1"))
      #expect(other.trend.count == 2 && other.trend.allSatisfy { $0.link == nil })
    }
  }

  @Test func `a city of a run is what it was then`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let board = try await SmallBoard(database)
      let pages = board.pages.entitlements
      func counted(_ city: City?, run: Int64? = nil) async throws -> [CountedEnterprise]? {
        var found: [CountedEnterprise] = []
        var next: Int? = 0
        while let row = next {
          guard
            let (page, _) = try await pages.counting(
              "T2", .holds, in: run, of: city, among: nil, from: row, limit: 1)
          else { return nil }
          found += page.enterprises
          next = page.next
        }
        return found
      }
      let all = try #require(try await counted(nil))
      let cities = Dictionary(grouping: all) { $0.entry?.enterprise.city }
      #expect(cities.count > 1)
      for (city, expected) in cities {
        guard let city else { continue }
        #expect(try await counted(city)?.map(\.party) == expected.map(\.party))
      }
      // Moved since, it is still of the city that it was of.
      let one = try #require(all.first { $0.entry?.enterprise.city != .meizhou }?.entry)
      let before = try #require(one.enterprise.city)
      try await Task {
        try database.write { session in
          var moved = one.enterprise
          moved.city = .meizhou
          try EnterpriseStore(session).register(
            moved,
            by: Authorship(
              owner: "省商务厅", author: "test", knownAt: SmallBoard.start.adding(1_000)))
        }
      }.value
      #expect(try await counted(before)?.contains { $0.party == one.party } == true)
      #expect(try await counted(.meizhou)?.contains { $0.party == one.party } == false)
      #expect(try await counted(nil, run: 999) == nil)
    }
  }

  @Test func `the list says by which run and of which city it is`() async throws {
    var tester = SiteTester()
    tester.platform.countedThen = { question in
      guard question.run == 12, question.city == City.shenzhen.code else { return nil }
      return CountedSlice(
        slice: Slice(rows: [CountedRow(code: "C", name: "戊岭", number: "D-1")], next: "7"),
        run: 12, asAt: "2026-11-20", year: 2025)
    }
    let page = try await tester.send("/targets/T1/enterprises?city=440300&run=12")
    #expect(page.status == 200)
    #expect(page.text.contains("按 2026-11-20 的判定（第 12 次，评定 2025 年）"))
    #expect(page.text.contains("只列当时属于深圳的企业"))
    #expect(page.text.contains("戊岭"))
    // The next page is of the same.
    #expect(page.text.contains("city=440300&amp;run=12&amp;after=7"))
    let english = try await tester.send("/targets/T1/enterprises?city=440300&run=12&lang=en")
    #expect(english.text.contains("By the decisions of 2026-11-20 (run 12, for 2025)"))
    for query in ["run=x", "run=13&city=440300", "city=1"] {
      #expect(try await tester.send("/targets/T1/enterprises?\(query)").status == 404)
    }
  }

  @Test(arguments: ["/enterprises", "/payouts", "/cases"])
  func `a moment that no link names is refused`(_ path: String) async throws {
    try await CaseSite.run { site in
      for moment in ["x", "-1", "99999999999999999"] {
        let answer = try await site.ask("commerce", .get, "\(path)?at=\(moment)")
        #expect(answer.status == 400)
        #expect(answer.text.contains("时刻"))
      }
      let page = try await site.ask("commerce", .get, "\(path)?at=1795000000000")
      #expect(page.status == 200)
      #expect(page.text.contains("的记录列出，此后的变化不在其中"))
    }
  }

  @Test func `of what was known once a city sees those that are its own now`() async throws {
    try await CaseSite.run { site in
      try await site.addCities()
      let path = "/enterprises?at=1795000000000"
      // On this site all enterprises are of Shenzhen.
      for who in ["city", "commerce"] {
        #expect(try await site.ask(who, .get, path).text.contains(FakePlatform.seller))
      }
      let other = try await site.ask(City.guangzhou.rawValue, .get, path)
      #expect(other.status == 200)
      #expect(!other.text.contains(FakePlatform.seller))
    }
  }
}
