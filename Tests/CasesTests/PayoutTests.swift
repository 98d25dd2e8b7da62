import Cases
import Foundation
import StorageTesting
import Testing
import TradeTerms

/// What was paid in a year, listed by who paid it, as it was recorded then, for who may see it.
@Suite("Payments") struct PayoutTests {
  private static let finance = "省财政厅"

  /// Has a benefit paid to a firm by a unit, and moves the clock a day on.
  private static func pay(
    _ hall: Hall, _ code: String, _ yuan: String, on day: String, voucher: String,
    by unit: String = finance
  ) async throws {
    var opening = CaseOpening("grant")
    opening.subject = code
    opening.fields = ["contact": "王女士 13800000000", "decidedAmount": yuan]
    opening.benefit = CaseOpening.Benefit(
      key: "gd-2021-328/\(voucher)", label: Wording(voucher, voucher), decision: "D-1", year: 2025,
      exclusive: [], department: unit)
    var record = try await hall.desk.open(opening, by: People.firm(code))
    let first = People.department(unit, account: 31, manager: true)
    let second = People.department(unit, account: 32, manager: true)
    for (step, actor, fields) in [
      ("accept", first, [:]), ("approve", first, ["approvedAmount": yuan]),
      ("pay", second, ["paidAmount": yuan, "paidDay": day, "voucher": voucher]),
    ] {
      var taking = CaseTaking(record.id, step, revision: record.revision)
      taking.fields = fields
      record = try await hall.desk.take(taking, by: actor)
    }
    hall.clock.move(seconds: 86_400)
  }

  @Test(arguments: LiveEngine.available)
  func `payments are listed by unit and year, page by page, with their sum`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let firms = try Hall.firms(in: .shenzhen)
      try await Self.pay(hall, firms[0], "100.25", on: "2026-06-01", voucher: "V-2")
      let instant = hall.clock.now
      hall.clock.move(seconds: 60)
      try await Self.pay(hall, firms[1], "50", on: "2026-01-01", voucher: "V-1")
      try await Self.pay(hall, firms[0], "7", on: "2025-12-31", voucher: "V-3")
      try await Self.pay(
        hall, firms[0], "9", on: "2026-06-02", voucher: "V-1", by: "省自然资源厅")
      let province = People.department("省商务厅")
      func list(
        _ query: PayoutQuery, for actor: CaseActor = province
      ) async throws -> (vouchers: [String], page: PayoutPage) {
        let page = try await hall.desk.payouts(query, for: actor)
        return (page.rows.map { "\($0.payer) \($0.payout.voucher)" }, page)
      }
      let unit = HandlingUnit.department(Self.finance)
      var query = PayoutQuery(year: 2026, unit: unit)
      var found = try await list(query)
      #expect(found.vouchers == ["省财政厅 V-1", "省财政厅 V-2"])
      #expect(found.page.total == RMB(fen: 150_25))
      #expect(found.page.rows.map(\.payee).allSatisfy { !$0.isEmpty })
      // Page by page, each with the sum of the whole.
      query.limit = 1
      found = try await list(query)
      #expect(found.vouchers == ["省财政厅 V-1"] && found.page.next == 1)
      #expect(found.page.count == 2 && found.page.total == RMB(fen: 150_25))
      query.from = 1
      found = try await list(query)
      #expect(found.vouchers == ["省财政厅 V-2"] && found.page.next == nil)
      // As it was recorded then; and it is what the return counts.
      query = PayoutQuery(year: 2026, unit: unit, knownAt: instant)
      found = try await list(query)
      #expect(found.vouchers == ["省财政厅 V-2"] && found.page.total == RMB(fen: 100_25))
      for known in [instant, hall.clock.now] {
        let tally = try await hall.desk.tally(of: unit, type: "direct-line", year: 2026, by: known)
        #expect(
          try await list(PayoutQuery(year: 2026, unit: unit, knownAt: known)).page.total
            == tally.paid)
      }
      #expect(try await list(PayoutQuery(year: 2026)).page.count == 3)
      #expect(try await list(PayoutQuery(year: 2025)).vouchers == ["省财政厅 V-3"])
      #expect(try await list(PayoutQuery(year: 2027)).page == PayoutPage.none)
    }
  }

  @Test func `a unit sees what it paid, an enterprise what it was paid`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let firms = try Hall.firms(in: .shenzhen)
      try await Self.pay(hall, firms[0], "100", on: "2026-06-01", voucher: "V-1")
      try await Self.pay(hall, firms[1], "50", on: "2026-06-02", voucher: "V-2")
      func seen(_ actor: CaseActor, unit: HandlingUnit? = nil) async throws -> [String] {
        try await hall.desk.payouts(PayoutQuery(year: 2026, unit: unit), for: actor).rows
          .map(\.payout.voucher)
      }
      let payer = HandlingUnit.department(Self.finance)
      #expect(try await seen(People.department("省教育厅"), unit: payer) == ["V-1", "V-2"])
      #expect(try await seen(People.firm(firms[0])) == ["V-1"])
      #expect(try await seen(People.firm(firms[1]), unit: payer) == ["V-2"])
      #expect(try await seen(People.firm(firms[1]), unit: .city(.shenzhen)) == [])
      // A city sees its own, and nothing of another unit.
      #expect(try await seen(People.city(.shenzhen)) == [])
      #expect(try await seen(People.city(.shenzhen), unit: payer) == [])
      #expect(try await seen(People.expert(41)) == [])
    }
  }

  @Test func `what was over at an instant is over, whatever was closed since`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let code = try Hall.firms(in: .shenzhen)[0]
      let first = try await DirectLineTests.open(hall, code)
      let second = try await DirectLineTests.open(hall, code)
      let firm = People.firm(code)
      _ = try await DirectLineTests.step(hall, first, "withdraw", by: firm)
      let instant = hall.clock.now
      hall.clock.move(seconds: 60)
      _ = try await DirectLineTests.step(hall, second, "withdraw", by: firm)
      _ = try await DirectLineTests.open(hall, code)
      var query = CaseQuery()
      query.view = .all
      query.type = "direct-line"
      query.year = 2026
      query.firstUnit = HandlingUnit.city(.shenzhen).description
      for (known, closed, whole) in [(instant, 1, 2), (hall.clock.now, 2, 3)] {
        query.knownAt = known
        for type in ["direct-line", ""] {
          query.type = type
          (query.isOpen, query.isWhole) = (false, false)
          #expect(try await hall.desk.list(query, for: .platform).rows.count == closed)
          (query.isOpen, query.isWhole) = (true, true)
          #expect(try await hall.desk.list(query, for: .platform).rows.count == whole)
        }
        let tally = try await hall.desk.tally(
          of: .city(.shenzhen), type: "direct-line", year: 2026, by: known)
        #expect(tally.opened == whole && tally.closed == closed)
      }
    }
  }

  @Test func `a number of the records keeps by what it was counted`() throws {
    let day = try Day("2026-11-20")
    for basis in [
      RecordedFigure.Basis.run(12), .records(Instant(millisecondsSinceEpoch: 1_795_000_000_000)),
      nil,
    ] {
      let figure = RecordedFigure("56.25", year: 2026, day: day, by: basis)
      let read = try JSONDecoder().decode(
        [RecordedFigure].self, from: try JSONEncoder().encode([figure]))
      #expect(read == [figure])
    }
    // What was kept before says no more than it did.
    let old = try JSONDecoder().decode(
      [RecordedFigure].self, from: Data(#"["4 2026 2026-11-20", "4 2026"]"#.utf8))
    #expect(
      old == [
        RecordedFigure("4", year: 2026, day: day), RecordedFigure("4", year: 2026, day: nil),
      ])
  }
}
