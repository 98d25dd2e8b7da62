import Accounts
import Cases
import Entitlements
import HTTPTypes
import Registry
import Storage
import StorageTesting
import Testing
import TradeTerms

@testable import WebApp

/// The board: where series lead, what is published, what records hold, whose part one sees.
@Suite struct TargetPagesTests {
  private static let firms = ["91440300HC9000055L", "91440600HC9000063Y", "91440100HC9000012W"]

  /// 2020 is the base; the line through the years leads to 2027.
  private static func series(
    _ values: [String], scope: String = "全口径"
  ) -> [(year: Int, value: String, scope: String)] {
    values.enumerated().map { (2020 + $0.offset, $0.element, scope) }
  }

  @Test(arguments: [
    (["100", "110", "120", "130"], "1.70 倍", false),
    (["100", "115", "130", "145"], "2.05 倍", true),
    // The goal itself is enough.
    (["70", "80", "90", "100"], "2.00 倍", true),
  ])
  func `the forecast of a multiple says what it comes to and whether the goal is met`(
    _ values: [String], _ multiple: String, _ isMet: Bool
  ) async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let board = try await SmallBoard(database, series: Self.series(values))
      let row = try #require(try await board.row("T1"))
      let forecast = try #require(row.forecast)
      #expect(forecast.year == 2027)
      #expect(forecast.isMet == isMet)
      #expect(forecast.basis.chinese.contains(multiple))
      #expect(forecast.basis.chinese.contains("2020–2023"))
      // What is not sure of it stands beside it, and the target itself is not called met.
      #expect(forecast.basis.chinese.contains("基期尚待确认"))
      #expect(row.state == .unknown)
      #expect(row.withoutForecast == nil)
    }
  }

  @Test func `a line is drawn through the values of the newest scope only`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let series =
        [(2020, "100", "旧口径"), (2021, "900", "旧口径")]
        + [(2022, "300", "新口径"), (2023, "310", "新口径"), (2024, "320", "新口径")]
      let board = try await SmallBoard(database, series: series)
      let forecast = try #require(try await board.row("T1")?.forecast)
      #expect(forecast.value == .rmb(fen: 350 * 10_000_000_000))
      #expect(forecast.basis.chinese.contains("2022–2024 年同一口径 3 个年度值"))
      #expect(forecast.isMet == true)
    }
  }

  @Test func `of too few values of one scope no line is drawn, and that is said`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let series = Self.series(["100", "110", "120"], scope: "旧口径") + [(2023, "500", "新口径")]
      let board = try await SmallBoard(database, series: series)
      let row = try #require(try await board.row("T1"))
      #expect(row.forecast == nil)
      #expect(row.withoutForecast?.chinese.contains("有 1 个，少于 3 个") == true)
      // Where nothing was published nothing is said of a line.
      let brands = try #require(try await board.row("T6"))
      #expect(brands.forecast == nil && brands.withoutForecast == nil)
    }
  }

  @Test func `without its base a multiple is not called met`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let series = [(2021, "100", "全"), (2022, "200", "全"), (2023, "300", "全")]
      let board = try await SmallBoard(database, series: series)
      let forecast = try #require(try await board.row("T1")?.forecast)
      #expect(forecast.isMet == nil)
      #expect(forecast.basis.chinese.contains("基期没有数字"))
    }
  }

  @Test(arguments: LiveEngine.available)
  func `cases that are granted stand beside a target, over or not, and their field is summed up`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let board = try await SmallBoard(database)
      let none = try await board.row("T3")?.records.map(\.value)
      #expect(none == [.count(0, unit: Wording("个", ""))])
      let kept = try await board.store(Self.firms[0], floor: "12000.5")
      let ended = try await board.store(Self.firms[1], floor: "700")
      _ = try await board.store(Self.firms[2], floor: nil)
      for (record, step) in [(kept, "keep"), (ended, "end")] {
        _ = try await board.cases.take(
          CaseTaking(record.id, step, revision: record.revision), by: SmallBoard.officer)
      }
      let stores = try #require(try await board.row("T3")?.records.first)
      #expect(stores.value == .count(2, unit: Wording("个", "")))
      #expect(stores.scope.chinese.contains("“在营”或“长期保留”的 2 件"))
      let floor = try #require(try await board.row("T4")?.records.first)
      #expect(Figures.text(floor.value, .chinese).hasPrefix("12000.5"))
      #expect(floor.scope.chinese.contains("其中 1 件没有写明"))
      // The address lists exactly those.
      let address = FormValues(String(stores.link.split(separator: "?")[1]))
      let query = try CaseQuery(address, now: SmallBoard.start, else: .waiting)
      let listed = try await board.cases.list(query, for: SmallBoard.officer)
      #expect(listed.rows.count == 2)
      #expect(listed.rows.contains { $0.id == kept.id && !$0.isOpen })
      #expect(!listed.rows.contains { $0.id == ended.id })
    }
  }

  @Test(arguments: LiveEngine.available)
  func `an enterprise that trusts two parks is counted once, and a broker is no park`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let board = try await SmallBoard(database)
      let desk = board.accounts
      let link = try #require(try await desk.firstLink())
      let admin = try #require(
        try await desk.use(
          link, mail: "a@example.org", name: "管", password: "a sentence about the sea", address: ""
        ))
      var others: [Organisation] = []
      for (kind, name) in [(OrganisationKind.park, "甲园"), (.park, "乙园"), (.provider, "报关行")] {
        others.append(try await desk.addOrganisation(kind, name: name, by: admin.principal))
      }
      for (code, trusts) in [(Self.firms[0], 0...1), (Self.firms[1], 2...2)] {
        let firm = try await desk.addOrganisation(
          .enterprise, name: code, code: code, by: admin.principal)
        let invitation = try await desk.invite(
          mail: "\(code)@example.org", as: .manager, into: firm.id, by: admin.principal)
        let boss = try #require(
          try await desk.use(
            invitation, mail: "", name: "人", password: "a sentence about the sea", address: ""))
        for other in others[trusts] {
          try await desk.setMandate(true, to: other.id, by: boss.principal)
        }
      }
      let line = try #require(try await board.row("T5")?.records.first)
      #expect(line.value == .count(1, unit: Wording("家", "enterprises")))
      #expect(line.link == "/enterprises?park=1")
      // The address lists exactly that one.
      var query = EnterpriseQuery()
      query.trusting = [.any(.park)]
      let asked = query
      let listed = try await database.read {
        try RegistryPages(database: database).entries(asked, $0).entries
      }
      #expect(listed.map { $0.enterprise.codes.first } == [Self.firms[0]])
    }
  }

  @Test func `a published figure counts as soon as it is taken in, and decides only if verified`()
    async throws
  {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let board = try await SmallBoard(database)
      let before = try #require(try await board.row("T6"))
      #expect(before.value == .unknown && before.records.isEmpty && before.official.isEmpty)
      #expect(before.note?.chinese == "没有品牌登记")
      try await board.publish("T6", "2024", "120", isVerified: false)
      let told = try #require(try await board.row("T6"))
      #expect(told.value == .count(120, unit: Wording("个", "")))
      #expect(told.state == .unknown)
      try await board.publish("T6", "2025", "90")
      try await board.publish("T6", "2025", "101", published: "2026-03-31")
      let counted = try #require(try await board.row("T6"))
      #expect(counted.state == .reached)
      #expect(counted.official.map(\.period) == ["2025", "2024"])
      #expect(counted.official.first?.revisions.count == 1)
      #expect(counted.note == nil)
    }
  }

  @Test func `before anything was decided every target is there and none is met`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let board = try await SmallBoard(database, isDecided: false)
      let rows = try await board.pages.targets()
      #expect(rows.map(\.id) == (1...6).map { "T\($0)" })
      #expect(rows.allSatisfy { $0.value == .unknown && $0.state == .unknown })
      #expect(rows.first { $0.id == "T2" }?.note?.chinese == "还没有运行判定")
      let pages = board.pages.entitlements
      #expect(try await pages.counting("T2", .holds, among: nil, from: 0, limit: 5) == nil)
    }
  }

  @Test func `a city lists its own enterprises of those that count`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let board = try await SmallBoard(database)
      let pages = board.pages.entitlements
      let all = try #require(
        try await pages.counting("T2", .holds, among: nil, from: 0, limit: 200))
      let cities = Dictionary(grouping: all.enterprises) { $0.entry?.enterprise.city }
      #expect(cities.count > 1)
      for (city, expected) in cities {
        guard let city else { continue }
        var query = EnterpriseQuery()
        query.city = city.code
        let among = RegistryPages.filter(query)
        // Page by page, too.
        var found: [CountedEnterprise] = []
        var next: Int? = 0
        while let row = next {
          let page = try #require(
            try await pages.counting("T2", .holds, among: among, from: row, limit: 1))
          found += page.enterprises
          next = page.next
        }
        #expect(Set(found.map(\.party)) == Set(expected.map(\.party)))
      }
      var one = EnterpriseQuery()
      for (only, expected) in [([], 0), ([Self.firms[0]], 1), (["no code of ours"], 0)] {
        one.only = only
        let filter = RegistryPages.filter(one)
        #expect(try await database.read { try EnterpriseListStore($0).count(filter) } == expected)
      }
      #expect(RegistryPages.filter(EnterpriseQuery()) == EnterpriseFilter())
      #expect(try await pages.counting("T99", .holds, among: nil, from: 0, limit: 5) == nil)
    }
  }

  @Test func `the list of those that count is kept to whose they are`() async throws {
    try await AccountSite.run { site in
      let path = "/targets/T1/enterprises"
      let province = try await site.send(.province, .get, path)
      #expect(province.text.contains(">\u{20}all<"))
      #expect(!province.text.contains("目标按全省计数"))
      let city = try await site.send(.city, .get, path)
      #expect(city.status == 200)
      #expect(city.text.contains(">440300 all<"))
      #expect(city.text.contains("只列深圳的企业"))
      let own = try await site.send(.own, .get, path)
      #expect(own.text.contains(">\u{20}\(AccountSite.mine)<"))
      #expect(own.text.contains("只列您可见的企业"))
      for who in [AccountSite.Who.association, .house] {
        #expect(try await site.send(who, .get, path).status == 403)
      }
      #expect(try await site.send(.open, .get, path).status == 303)
      #expect(try await site.send(.city, .get, "/targets/T99/enterprises").status == 404)
      #expect(try await site.send(.open, .get, "/targets/T99").status == 404)
    }
  }

  @Test func `the way to what records count is shown to who has one`() async throws {
    try await AccountSite.run { site in
      for path in ["/", "/targets/T13"] {
        for who in [AccountSite.Who.open, .city, .province] {
          let page = try await site.send(who, .get, path).text
          #expect(page.contains("授权园区服务的企业"))
          #expect(page.contains("href=\"/enterprises?park=1\"") == (who != .open))
          #expect(page.contains("打开的只是您可见的部分") == (who == .city))
        }
      }
      // Beside a target of which nothing is recorded, that is said.
      #expect(try await site.send(.open, .get, "/targets/T4").text.contains("平台没有可以列在"))
    }
  }
}
