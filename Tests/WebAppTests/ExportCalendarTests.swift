import FEEL
import HTTPTypes
import PolicyPacks
import Testing
import TradeTerms

@testable import WebApp

/// The 9810 calendar of an enterprise: what may be filed, by when it is to be settled, and what
/// becomes of what is late.
@Suite("Export calendar", .lives) struct ExportCalendarTests {
  private typealias Move = CaseLivesTests.Move

  private static let page = "/enterprises/\(CaseSite.firm)/exports"
  private static let new = "/cases/new/pre-refund?subject=\(CaseSite.firm)&document="

  /// Files for the export that has left; gives the path of the case.
  private static func file(_ site: CaseSite) async throws -> String {
    let opened = try await site.ask(
      "firm", .post, new + "70",
      fields: [
        // What customs said stands, whatever a form is made to say.
        ("field.declaration", "OTHER"), ("field.leftOn", "2026-05-05"),
        ("field.soldShare", "none"), ("field.claimed", "1300"),
      ])
    #expect(opened.status == 303, "\(opened.text.suffix(2_000))")
    return String(opened.location.prefix { $0 != "?" })
  }

  private static func refusal(
    _ who: String, _ step: String, _ fields: [(String, String)], of path: String,
    on site: CaseSite
  ) async throws -> (status: Int, location: String, text: String) {
    let page = try await site.ask(who, .get, path)
    let revision = page.text.firstMatch(of: /name="revision" value="([0-9]+)"/)
    return try await site.ask(
      who, .post, "\(path)/steps/\(step)",
      fields: fields.map { ("field.\($0.0)", $0.1) }
        + [
          ("revision", String(revision?.1 ?? "")), ("comment", ""), ("checked", "true"),
        ])
  }

  @Test func `from the departure to the settlement`() async throws {
    try await CaseSite.run { site in
      let before = try await site.ask("firm", .get, Self.page)
      #expect(before.status == 200)
      #expect(before.text.contains("\(Self.new.replacing("&", with: "&amp;"))70"))
      // What is not known to have left is not filed for.
      #expect(!before.text.contains("document=71"))
      #expect(before.text.contains("尚无结关回执"))
      let path = try await Self.file(site)
      let filed = try await site.ask("firm", .get, path)
      #expect(filed.text.contains("EX-1 EXQD1"))
      #expect(filed.text.contains("2026-01-02"))
      // What is not known to have left is not filed for, whatever day a form says.
      let waiting = try await site.ask(
        "firm", .post, Self.new + "71",
        fields: [
          ("field.leftOn", "2026-01-05"), ("field.soldShare", "none"), ("field.claimed", "1"),
        ])
      #expect(waiting.status == 422)
      #expect(waiting.text.contains("尚无结关回执"))
      // Neither is what left before the announcement, nor the same declaration written otherwise.
      for (number, day, word) in [
        ("EX-0", "2025-01-26", "不符合"), ("ex-1   exqd1", "2026-01-02", "YT-2026-000001"),
      ] {
        let byHand = try await site.ask(
          "firm", .post, "/cases/new/pre-refund?subject=\(CaseSite.firm)",
          fields: [
            ("field.declaration", number), ("field.leftOn", day), ("field.soldShare", "none"),
            ("field.claimed", "1"),
          ])
        #expect(byHand.status == 422)
        #expect(byHand.text.contains(word), "\(number)")
      }
      // One declaration, one pre-refund.
      let again = try await site.ask(
        "firm", .post, Self.new + "70",
        fields: [("field.soldShare", "none"), ("field.claimed", "1300")])
      #expect(again.status == 422)
      #expect(again.text.contains("YT-2026-000001"))
      let early = try await Self.refusal(
        "tax", "complete", [("completedOn", "2026-01-01"), ("paid", "1300")], of: path, on: site)
      #expect(early.status == 422)
      #expect(early.text.contains("办结日期不能早于离境日期"))
      let future = try await Self.refusal(
        "tax", "complete", [("completedOn", "2026-06-03"), ("paid", "1300")], of: path, on: site)
      #expect(future.text.contains("这一天还没有到"))
      try await CaseLivesTests.take(
        Move("tax", "complete", [("completedOn", "2026-06-02"), ("paid", "1300")]), of: path,
        on: site)
      let due = try await site.ask("firm", .get, Self.page)
      #expect(due.text.contains("2026-07-01"))
      #expect(due.text.contains("2027-04-30 24:00"))
      // The window begins with the next month.
      let tooSoon = try await Self.refusal(
        "firm", "settle", [("isSold", "true"), ("taxDue", "1235")], of: path, on: site)
      #expect(tooSoon.text.contains("核算期尚未开始"))
      try await site.move(to: "2026-07-01T09:00:00")
      let unsold = try await Self.refusal(
        "firm", "settle", [("isSold", "false"), ("taxDue", "1235")], of: path, on: site)
      #expect(unsold.status == 422)
      try await CaseLivesTests.take(
        Move("firm", "settle", [("isSold", "true"), ("taxDue", "1235")]), of: path, on: site)
      #expect(try await site.ask("firm", .get, path).text.contains("-65 元"))
      try await CaseLivesTests.take(Move("tax", "confirm"), of: path, on: site)
      let settled = try await site.ask("firm", .get, path)
      #expect(settled.text.contains("已核算"))
      #expect(settled.text.contains("冲减后以新数据重新申报"))
      #expect(try await site.ask("firm", .get, Self.page).text.contains("已核算"))
    }
  }

  @Test func `what is not settled in time is told and recovered`() async throws {
    try await CaseSite.run { site in
      let path = try await Self.file(site)
      try await CaseLivesTests.take(
        Move("firm", "complete", [("completedOn", "2026-06-01"), ("paid", "1300")]), of: path,
        on: site)
      try await site.move(to: "2027-04-01T10:00:00")
      // Ninety and thirty days before.
      let inbox = try await site.ask("firm", .get, "/inbox").text
      #expect(inbox.split(separator: "核算期限将到").count == 3)
      try await site.move(to: "2027-04-30T23:59:00")
      #expect(try await site.ask("firm", .get, path).text.contains("待核算"))
      try await site.move(to: "2027-05-01T00:00:00")
      let late = try await Self.refusal(
        "firm", "settle", [("isSold", "true"), ("taxDue", "1300")], of: path, on: site)
      #expect(late.status == 422)
      try await CaseLivesTests.take(Move("tax", "recover", [], "已追回"), of: path, on: site)
      #expect(try await site.ask("firm", .get, path).text.contains("已追回"))
    }
  }

  @Test func `what is sent back after the day has the time that was left`() async throws {
    try await CaseSite.run { site in
      let path = try await Self.file(site)
      try await CaseLivesTests.take(
        Move("firm", "complete", [("completedOn", "2026-06-01"), ("paid", "1300")]), of: path,
        on: site)
      let settle = Move("firm", "settle", [("isSold", "true"), ("taxDue", "1300")])
      try await site.move(to: "2027-04-01T10:00:00")
      try await CaseLivesTests.take(settle, of: path, on: site)
      try await site.move(to: "2027-04-02T10:00:00")
      // Before the day, that stands.
      try await CaseLivesTests.take(Move("tax", "sendBack", [], "缺单"), of: path, on: site)
      #expect(try await site.ask("firm", .get, path).text.contains("2027-04-30 24:00"))
      try await site.move(to: "2027-04-29T10:00:00")
      try await CaseLivesTests.take(settle, of: path, on: site)
      try await site.move(to: "2027-05-06T09:00:00")
      // Thirty-eight hours were left, and so many there are again.
      try await CaseLivesTests.take(Move("tax", "sendBack", [], "再缺"), of: path, on: site)
      #expect(try await site.ask("firm", .get, path).text.contains("2027-05-07 23:00"))
      try await site.move(to: "2027-05-07T22:59:00")
      #expect(try await site.ask("firm", .get, path).text.contains("待核算"))
      try await site.move(to: "2027-05-07T23:00:00")
      #expect(try await site.ask("firm", .get, path).text.contains("逾期未核算"))
    }
  }

  @Test func `exports of others are neither shown nor filed for`() async throws {
    try await CaseSite.run { site in
      #expect(try await site.ask("rival", .get, Self.page).status == 403)
      let foreign = try await site.ask("firm", .get, Self.new + "72")
      #expect(foreign.status == 404)
      #expect(foreign.text.contains("没有这份出口单证"))
      #expect(try await site.ask("firm", .get, Self.page + "?year=2025").status == 200)
      #expect(try await site.ask("firm", .get, Self.page + "?year=x").status == 200)
    }
  }

  /// The days that the case works out are those that the announcement's own rules say.
  @Test(arguments: ["2025-02-13", "2026-01-02", "2025-12-31", "2025-11-30", "2024-02-29"])
  func `the window is that of the announcement`(_ completed: String) throws {
    let step = try #require(
      try CaseSite.pack().caseTypes["pre-refund"]?.step("complete"))
    let day = try #require(CalendarDay(completed))
    var evaluator = Evaluator(Environment(values: ["completedOn": .date(day)]))
    let program = PackProgram(
      try CaseSite.pack("cn-vat-2025-3"), asAt: day, subject: .shipmentLine)
    var facts = GivenFacts(for: program)
    facts.add("preRefundCompleted", completed, at: PackPlace(file: "test", line: 1))
    let decided = program.explain(facts.values)
    for (field, decision) in [("settleFrom", "settlementFrom"), ("settleBy", "settlementUntil")] {
      let rule = try #require(step.sets.first { $0.id == field }?.value)
      let said = decided.first { $0.decision.id == decision }?.value
      #expect(said != nil)
      #expect(evaluator.value(of: rule) == said)
    }
  }
}
