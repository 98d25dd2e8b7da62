import Accounts
import Cases
import HTTPTypes
import Testing

@testable import WebApp

/// The queue: handing many on at once, looking for some of them, turning its pages.
@Suite("Lives in the queue", .lives) struct QueueLives {
  /// The cases that a queue lists, in their order.
  private static func rows(
    _ who: String, _ query: String, _ site: CaseSite
  ) async throws -> [String] {
    let page = try await site.ask(who, .get, "/cases?\(query)")
    #expect(page.status == 200, "\(query)")
    return listed(page.text)
  }

  private static func listed(_ page: String) -> [String] {
    page.matches(of: #/<td class="first"><a href="(/cases/[0-9]+)">/#).map { String($0.1) }
  }

  private static func ask(_ times: Int, _ site: CaseSite) async throws -> [String] {
    var asked: [String] = []
    for _ in 0..<times { asked.append(try await DirectLineLives.ask("firm", site)) }
    return asked
  }

  private static func handOver(
    _ who: String, _ cases: [String], to person: String, _ site: CaseSite
  ) async throws -> CaseSite.Answer {
    try await site.post(
      who, "/cases/hand-over",
      try cases.map { ("case", "\(try CaseSite.id($0))") } + [("person", person)])
  }

  /// Who has each of some cases.
  private static func owners(_ paths: [String], _ site: CaseSite) async throws -> [String] {
    var owners: [String] = []
    for path in paths {
      let record = try await site.cases.sheet(CaseSite.id(path), for: .platform).record
      owners.append(record.owner?.name ?? "—")
    }
    return owners
  }

  @Test func `an officer hands many to a colleague at once, and only what is theirs`()
    async throws
  {
    try await CaseSite.run { site in
      for name in ["city2", "city3"] { try await site.hire(name, beside: "city", as: .officer) }
      let asked = try await Self.ask(4, site)
      for path in asked { try await site.take("city2", "take", of: path) }
      let queue = try await site.ask("city2", .get, "/cases?view=ours").text
      let option = try #require(
        queue.firstMatch(of: #/<option value="([0-9]+)">city3<\/option>/#).map { String($0.1) })
      let three = Array(asked.prefix(3))
      let handed = try await Self.handOver("city2", three, to: option, site)
      #expect(handed.status == 303, "\(CaseSite.problem(handed.text))")
      #expect(handed.location == "/cases?done=handover")
      #expect(try await Self.owners(asked, site) == ["city3", "city3", "city3", "city2"])
      for path in three {
        let told = try await site.told("city3", of: path)
        #expect(told.contains { $0.contains("移交给您") }, "\(told)")
        let page = try await site.ask("city3", .get, path).text
        #expect(page.contains("<strong>移交</strong>"))
        #expect(page.contains("<dd>city3</dd>"))
      }
      // Now it is the colleague's: they answer, and the other does not any more.
      #expect(try await !site.offered(asked[0], to: "city2").contains("answer"))
      try await site.take("city3", "answer", of: asked[0], [("answer", "如附件")])

      // What is not one's own holds up the rest.
      let own = try #require(
        queue.firstMatch(of: #/<option value="([0-9]+)">city2<\/option>/#).map { String($0.1) })
      let foreign = try await Self.handOver("city2", [asked[3], asked[1]], to: option, site)
      #expect(foreign.status == 403 && foreign.text.contains("“移交”不由您办理"))
      #expect(try await Self.owners(asked, site).last == "city2")
      // A manager hands on whatever the desk has.
      #expect(try await Self.handOver("city", three, to: own, site).status == 303)
      #expect(try await Self.owners(asked, site) == Array(repeating: "city2", count: 4))
      try await Self.refuseOthers(asked, option, site)
    }
  }

  private static func refuseOthers(
    _ asked: [String], _ colleague: String, _ site: CaseSite
  ) async throws {
    // Not to people of another unit, nor to nobody: there it is passed on with a reason.
    let tax = try await site.signedIn("tax").principal.user?.id ?? 0
    for person in ["\(tax)", "", "999"] {
      let answer = try await handOver("city", asked, to: person, site)
      #expect(answer.status == 422, "to “\(person)”")
    }
    for who in ["tax", "rival"] {
      let answer = try await handOver(who, asked, to: colleague, site)
      #expect([403, 404, 422].contains(answer.status), "\(who)")
    }
    // What is over is nobody's to hand on.
    try await site.take("firm", "withdraw", of: asked[3])
    #expect(try await handOver("city", [asked[3]], to: colleague, site).status == 403)
    #expect(try await owners(asked, site) == Array(repeating: "city2", count: 4))
  }

  @Test func `the queue by view, kind, state, time and end`() async throws {
    try await CaseSite.run { site in
      try await site.hire("city2", beside: "city", as: .officer)
      try await site.hire("city3", beside: "city", as: .officer)
      let asked = try await Self.ask(3, site)
      let finance = try await site.open(
        "firm", "finance-request",
        [
          ("product", "loan"), ("wanted", "3000000"), ("months", "12"), ("use", "备货"),
          ("consent", "true"), ("contact", "王"),
        ])
      try await site.take("city2", "take", of: asked[0])
      try await site.take("firm", "withdraw", of: asked[2])
      func rows(_ who: String, _ query: String) async throws -> Set<String> {
        Set(try await Self.rows(who, query, site))
      }
      // What waits for an officer is theirs or nobody's; a manager looks after all.
      #expect(try await rows("city2", "view=waiting") == [asked[0], asked[1]])
      #expect(try await rows("city3", "view=waiting") == [asked[1]])
      #expect(try await rows("city", "view=waiting") == [asked[0], asked[1]])
      #expect(try await rows("bank", "view=ours") == [finance])
      // A city sees what is about those of its city, whoever handles it.
      #expect(try await rows("city", "view=ours") == [asked[0], asked[1], finance])
      #expect(try await rows("rival", "view=ours").isEmpty)

      let line = "view=all&type=direct-line"
      #expect(try await rows("commerce", line) == [asked[0], asked[1]])
      #expect(try await rows("commerce", "view=all&type=finance-request") == [finance])
      #expect(try await rows("commerce", "view=all&type=none").isEmpty)
      #expect(try await rows("commerce", "\(line)&state=owned") == [asked[0]])
      #expect(try await rows("commerce", "\(line)&state=waiting") == [asked[1]])
      let chosen = try await site.ask("commerce", .get, "/cases?\(line)&state=owned").text
      #expect(chosen.contains("<option value=\"owned\" selected>"))
      #expect(try await rows("commerce", "\(line)&closed=1") == [asked[2]])
      #expect(try await rows("firm", "view=ours&closed=1") == [asked[2]])

      #expect(try await rows("commerce", "\(line)&overdue=1").isEmpty)
      // One hour to own a question is over; four days to answer one are not.
      try await site.move(to: "2026-06-02T10:00:01")
      #expect(try await rows("commerce", "\(line)&overdue=1") == [asked[1]])
      #expect(try await rows("city", "view=ours&overdue=1") == [asked[1]])
      #expect(try await rows("commerce", "\(line)&overdue=1&state=owned").isEmpty)
      let counted = try await site.ask("city", .get, "/cases").text
      #expect(counted.contains("<li class=\"count count-bad\"><b>1</b>"))
    }
  }

  @Test func `page by page every case comes once, the most urgent first`() async throws {
    try await CaseSite.run { site in
      let asked = try await Self.ask(5, site)
      // One that is owned has more time than those that wait.
      try await site.take("city", "take", of: asked[0])
      let order = Array(asked.dropFirst()) + [asked[0]]
      var query = "/cases?view=all&type=direct-line&limit=2"
      var sizes: [Int] = []
      var seen: [String] = []
      while sizes.count < 9 {
        let page = try await site.ask("commerce", .get, query).text
        let rows = Self.listed(page)
        sizes.append(rows.count)
        seen += rows
        // The way back to the first page stands on the others, with the filters kept.
        let first = "<a href=\"/cases?view=all&amp;type=direct-line&amp;limit=2\">"
        #expect(page.contains(first) == (sizes.count > 1), "page \(sizes.count)")
        guard let next = page.firstMatch(of: #/href="([^"]+)" rel="next"/#) else { break }
        query = String(next.1).replacing("&amp;", with: "&")
      }
      #expect(sizes == [2, 2, 1])
      #expect(seen == order)
      #expect(try await site.ask("commerce", .get, "/cases?view=all&after=x").status == 400)
      #expect(try await site.ask("commerce", .get, "/cases?view=all&after=1.y").status == 400)
    }
  }
}
