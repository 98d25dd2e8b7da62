import Cases
import Foundation
import Registry
import Storage
import StorageTesting
import Testing
import TradeTerms

@testable import WebApp

/// Every number of the records in a consolidated report, followed to what it counts.
@Suite("Links of returns") struct ReturnLinksTests {
  private static let firm = "91440300HC9000055L"
  /// One of Shenzhen that goes to Guangzhou after the returns were handed in.
  private static let mover = "91440300HC9000119J"
  private static let foshan = "91440600HC9000063Y"

  /// The number of a record, and where it leads.
  private struct Record: Hashable {
    let link: String
    let number: String
  }

  private static func records(_ text: some StringProtocol) -> [Record] {
    String(text).matches(of: #/<span class="kind">记录[^<]*<a href="([^"]+)">([^<]+)<\/a>/#).map {
      Record(link: ReturnPagesTester.plain($0.1), number: String($0.2))
    }
  }

  @Test(arguments: LiveEngine.available)
  func `every number of the records opens exactly what it counted, whatever came later`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      try await ReturnPagesTester.run(database) { pages in
        try await pages.province.decide(on: "2026-11-10")
        try await Self.happen(pages, first: true)
        let round = try #require(try await pages.province.cases.coverYear().first)
        pages.province.clock.set(try Instant("2026-12-10T10:00:00+08:00"))
        try await Self.handIn(pages)
        pages.province.clock.set(try Instant("2026-12-20T09:00:00+08:00"))
        try await Self.happen(pages, first: false)
        try await Self.move(pages)
        // Consolidated after new year, when another year is decided.
        try await pages.province.decide(on: "2027-01-10")
        try await pages.province.cases.runClocks()
        try await pages.take(round.id, "consolidate", [("summary", "全省平稳")])
        let report = try await pages.get("/cases/\(round.id)/report")
        let records = Self.records(report)
        // None of them is without its link.
        #expect(records.count == report.matches(of: /<span class="kind">记录/).count)
        try await Self.follow(records, pages)
        try Self.addUp(report)
      }
    }
  }

  /// Questions and payments of the year: two questions and a payment before the returns are handed
  /// in, another of each later.
  private static func happen(_ pages: ReturnPagesTester, first: Bool) async throws {
    if first {
      _ = try await ask(pages, foshan, closes: false)
      _ = try await ask(pages, firm, closes: false)
    }
    _ = try await ask(pages, firm, closes: true)
    try await pay(pages, firm, "500000.00", first ? "V-1" : "V-2")
    if first { try await pay(pages, foshan, "123456.00", "V-3") }
  }

  /// Asks a question of a firm's city, which has it answered and closed where that is said.
  private static func ask(
    _ pages: ReturnPagesTester, _ code: String, closes: Bool
  ) async throws -> Int64 {
    var opening = CaseOpening("direct-line")
    opening.subject = code
    opening.fields = [
      "topic": "退税", "category": "consultation", "question": "何时？", "contact": "王 13800000000",
    ]
    let record = try await pages.province.cases.open(opening, by: enterprise(code))
    guard closes else { return record.id }
    try await pages.take(record.id, "take", [])
    try await pages.take(record.id, "answer", [("answer", "当月")])
    try await step(pages, record.id, "accept", by: enterprise(code))
    try await pages.take(record.id, "callBack", [("reached", "confirmed")])
    return record.id
  }

  /// Has a benefit paid out by the department of finance.
  private static func pay(
    _ pages: ReturnPagesTester, _ code: String, _ amount: String, _ voucher: String
  ) async throws {
    var opening = CaseOpening("grant")
    opening.subject = code
    opening.fields = ["contact": "王 13800000000", "decidedAmount": amount]
    opening.benefit = CaseOpening.Benefit(
      key: "gd-2021-328/\(voucher)", label: Wording(voucher, voucher), decision: "D-1", year: 2025,
      exclusive: [], department: "省财政厅")
    let record = try await pages.province.cases.open(opening, by: enterprise(code))
    try await pages.take(record.id, "accept", [])
    try await pages.take(record.id, "approve", [("approvedAmount", amount)])
    let day = pages.province.clock.now.day.description
    try await pages.take(
      record.id, "pay", [("paidAmount", amount), ("paidDay", day), ("voucher", voucher)])
  }

  private static func step(
    _ pages: ReturnPagesTester, _ id: Int64, _ step: String, by actor: CaseActor
  ) async throws {
    let cases = pages.province.cases
    let record = try await cases.sheet(id, for: .platform).record
    _ = try await cases.take(CaseTaking(id, step, revision: record.revision), by: actor)
  }

  private static func enterprise(_ code: String) -> CaseActor {
    CaseActor(
      person: CasePerson(account: 11, name: "企业"), organisation: 110, organisationName: "企业",
      kind: .enterprise, codes: [code], isOfficer: true, isManager: true)
  }

  /// Two cities that something is known of, one of which it is not, and who paid.
  private static func handIn(_ pages: ReturnPagesTester) async throws {
    var query = CaseQuery()
    query.view = .all
    query.type = "unit-return"
    query.limit = 200
    let returns = try await pages.province.cases.list(query, for: .platform).rows
    let units: [HandlingUnit] = [
      .city(.shenzhen), .city(.foshan), .city(.yunfu), .department("省财政厅"),
    ]
    for unit in units {
      let own = try #require(returns.first { $0.unit == unit })
      try await pages.take(own.id, "submit", [("done", "已落实"), ("paid", "1")])
    }
  }

  /// An enterprise moves to another city.
  private static func move(_ pages: ReturnPagesTester) async throws {
    let now = pages.province.clock.now
    try await Task {
      try pages.database.write { session in
        let store = EnterpriseStore(session)
        guard let party = try PartyStore(session).party(code: mover),
          var enterprise = try store.newest(party: party)?.enterprise
        else { return }
        enterprise.city = .guangzhou
        try store.register(
          enterprise, by: Authorship(owner: "省商务厅", author: "test", knownAt: now))
      }
    }.value
  }

  /// Follows every link and holds what it lists against its number; of Shenzhen much is otherwise
  /// by now, and the list of now shows that.
  private static func follow(_ records: [Record], _ pages: ReturnPagesTester) async throws {
    var counts: [String: Int] = [:]
    for record in Set(records) {
      let listed = try await pages.list(record.link)
      let page = String(record.link.prefix { $0 != "?" })
      if page == "/payouts" {
        let fen = ((Double(record.number) ?? -1) * 1_000_000).rounded()
        #expect(listed.fen == Int(fen), "\(record)")
        #expect(listed.total == listed.fen, "\(record)")
      } else {
        #expect(listed.rows == Int(record.number), "\(record)")
      }
      counts[page, default: 0] += listed.rows
    }
    #expect(
      Set(counts.keys) == [
        "/enterprises", "/targets/T1/enterprises", "/targets/T8/enterprises", "/cases", "/payouts",
      ])
    #expect(counts.values.allSatisfy { $0 > 0 }, "\(counts)")
    let own = records.filter {
      $0.link.contains(City.shenzhen.code) && !$0.link.hasPrefix("/payouts")
    }
    #expect(Set(own.map(\.link)).count == 5)
    for record in Set(own) {
      let now = record.link.replacing(#/&(at|run)=[0-9]+/#, with: "")
      let listed = try await pages.list(now)
      #expect(listed.rows != Int(record.number), "\(record)")
    }
    #expect(try await pages.list("/payouts?year=2026").fen == 112_345_600)
    #expect(try await pages.list("/payouts?year=2025").rows == 0)
  }

  /// Each total of the records leads to the numbers that it is made of.
  private static func addUp(_ report: String) throws {
    let totals = report.matches(
      of:
        #/<td class="number"><a href="#figure-([A-Za-z]+)">([^ <]+) [^<]*<\/a><\/td><\/tr>/#)
    #expect(totals.count == 6)
    for total in totals {
      let start = try #require(report.range(of: "id=\"figure-\(total.1)\""))
      let section = report[start.upperBound...]
      let table = try #require(section.range(of: "</table>"))
      let numbers = records(section[..<table.lowerBound]).compactMap { Double($0.number) }
      #expect(!numbers.isEmpty)
      #expect(numbers.reduce(0, +) == Double(total.2), "\(total.1)")
    }
  }
}
