import Cases
import HTTPTypes
import Testing
import TradeTerms

@testable import WebApp

/// Support without application, from the list of who qualifies to what came of offering it.
@Suite("Lives of offers to many") struct OfferLives {
  private static let page = "/offers/\(CaseSite.ownSite)"
  private static let all = ("what", "all")
  private static let chosen = ("what", "chosen")
  private static let confirmed = ("confirm", "1")

  /// The three numbers of a page: who qualifies, who has it, who can be offered it.
  private static func counts(_ path: String, _ who: String, _ site: CaseSite) async throws
    -> [String]
  {
    let page = try await site.ask(who, .get, path)
    #expect(page.status == 200, "\(who) \(path): \(page.status)")
    return page.text.matches(of: #/<li class="count[^"]*"><b>([0-9]+)</b>/#).map { String($0.1) }
  }

  private static func offers(_ site: CaseSite) async throws -> [CaseRecord] {
    var query = CaseQuery()
    query.view = .all
    query.type = "free-claim"
    query.limit = 200
    return try await site.cases.list(query, for: .platform).rows
  }

  @Test func `a department sees what it gives, and nobody else gives it`() async throws {
    try await CaseSite.run(granting: CaseSite.large) { site in
      for who in ["finance", "commerce"] {
        #expect(try await site.ask(who, .get, "/cases").text.contains("href=\"/offers\""), "\(who)")
        #expect(try await site.ask(who, .get, "/").text.contains("href=\"/offers\""), "\(who)")
        #expect(try await Self.counts(Self.page, who, site) == ["19", "0", "19"], "\(who)")
      }
      // What another department gives is not its own; the one that coordinates gives all.
      let finance = try await site.ask("finance", .get, "/offers").text
      #expect(finance.contains("href=\"\(Self.page)\""))
      #expect(!finance.contains(CaseSite.cityAward))
      #expect(try await site.ask("commerce", .get, "/offers").text.contains(CaseSite.cityAward))
      #expect(try await site.ask("land", .get, "/offers").text.contains("没有由本部门免申即享的支持"))
      #expect(try await site.ask("land", .get, Self.page).status == 404)
      #expect(try await site.ask("finance", .get, "/offers/gd-2021-328/land").status == 404)
      for who in ["firm", "park", "expert1", "admin"] {
        #expect(try await site.ask(who, .get, "/offers").status == 403, "\(who)")
        let sent = try await site.post(who, Self.page, [Self.all, Self.confirmed])
        #expect(sent.status == 403, "\(who)")
      }
      #expect(try await !site.ask("firm", .get, "/cases").text.contains("href=\"/offers\""))
      #expect(try await Self.offers(site).isEmpty)
    }
  }

  @Test func `the chosen are offered it after it was said how many that is`() async throws {
    try await CaseSite.run { site in
      let sent = [Self.chosen, ("code", CaseSite.firm), ("code", "no-such-0")]
      let question = try await site.post("finance", Self.page, sent)
      #expect(question.status == 200)
      #expect(question.text.contains("将向 1 家企业送达"))
      #expect(question.text.contains("确认送达 1 家"))
      #expect(try await Self.offers(site).isEmpty, "nothing was confirmed yet")
      let none = try await site.post("finance", Self.page, [Self.chosen, Self.confirmed])
      #expect(none.location == "\(Self.page)?done=offersNone")

      let done = try await site.post(
        "finance", Self.page, sent + [Self.confirmed, ("expected", "1")])
      #expect(done.status == 303)
      #expect(done.location == "/offer-rounds/1?done=offersBegun")
      #expect(try await Self.counts("/offer-rounds/1", "finance", site) == ["1", "0", "0", "0"])
      let offer = try #require(try await Self.offers(site).first)
      #expect(offer.subject?.code == CaseSite.firm)
      #expect(offer.opener.name == "省财政厅")
      #expect(offer.fields["decidedAmount"] == "500000")
      #expect(offer.benefit == CaseSite.ownSite)
      let path = "/cases/\(offer.id)"
      #expect(try await site.told("firm", of: path).first?.hasSuffix("待企业确认") == true)
      let page = try await site.ask("finance", .get, Self.page).text
      #expect(page.contains("href=\"\(path)\">\(offer.number)"))
      #expect(!page.contains("value=\"\(CaseSite.firm)\""), "who has it cannot be chosen")
      try await site.take("firm", "confirm", of: path, [("account", "6222 0000")])
      #expect(try await site.state(of: path, for: "finance") == "已确认，待核准")
    }
  }

  @Test func `pressing twice offers once, and who asked for it gets no second one`() async throws {
    try await CaseSite.run { site in
      _ = try await site.open(
        "firm", "grant?benefit=\(CaseSite.ownSite)", [("contact", "王 13800000000")])
      #expect(try await Self.counts(Self.page, "finance", site) == ["19", "1", "18"])
      #expect(try await site.post("finance", Self.page, [Self.all]).text.contains("将向 18 家企业"))
      // The number that was seen is another one now.
      let stale = try await site.post(
        "finance", Self.page, [Self.all, Self.confirmed, ("expected", "19")])
      #expect(stale.status == 422)
      #expect(stale.text.contains("可送达的家数已经变化"))
      #expect(try await Self.offers(site).isEmpty)

      let sent = [Self.all, Self.confirmed, ("expected", "18")]
      #expect(try await site.post("finance", Self.page, sent).location.hasPrefix("/offer-rounds/1"))
      let again = try await site.post("finance", Self.page, sent)
      #expect(again.location == "\(Self.page)?done=offersNone")
      let offers = try await Self.offers(site)
      #expect(offers.count == 18)
      #expect(Set(offers.compactMap { $0.subject?.code }).count == 18)
      #expect(try await Self.counts("/offer-rounds/1", "finance", site) == ["18", "0", "0", "0"])
      #expect(try await Self.counts(Self.page, "finance", site) == ["19", "19", "0"])
      #expect(try await site.ask("commerce", .get, "/offer-rounds/1").status == 200)
      #expect(try await site.ask("firm", .get, "/offer-rounds/1").status == 403)
      #expect(try await site.ask("city", .get, "/offer-rounds/1").status == 404)
      #expect(try await site.ask("finance", .get, "/offer-rounds/2").status == 404)
    }
  }

  @Test func `many are offered it in the background, and what is refused is told`() async throws {
    try await CaseSite.run(granting: CaseSite.large) { site in
      let page = "/offers/\(CaseSite.big)"
      let question = try await site.post("finance", page, [Self.all])
      #expect(question.text.contains("将向 29 家企业送达") && question.text.contains("后台"))
      let sent = [Self.all, Self.confirmed, ("expected", "29")]
      #expect(try await site.post("finance", page, sent).status == 303)
      // The request offered to the first of them only, one of whom is in no registry.
      #expect(try await Self.counts("/offer-rounds/1", "finance", site) == ["19", "0", "1", "9"])
      let going = try await site.ask("finance", .get, "/offer-rounds/1").text
      #expect(going.contains("正在后台逐家送达"))
      // Whoever is being offered it is not offered it by another round.
      let twice = [Self.chosen, ("code", "no-such-5"), Self.confirmed, ("expected", "1")]
      #expect(try await site.post("finance", page, twice).location.hasSuffix("done=offersNone"))

      let work = site.offerWork()
      #expect(try await work.next(limit: 5))
      #expect(try await Self.counts("/offer-rounds/1", "finance", site) == ["19", "0", "6", "4"])
      #expect(try await work.next(limit: 5))
      #expect(try await !work.next(limit: 5), "nothing is left")
      #expect(try await Self.counts("/offer-rounds/1", "finance", site) == ["19", "0", "10", "0"])
      let done = try await site.ask("finance", .get, "/offer-rounds/1").text
      #expect(!done.contains("正在后台逐家送达"))
      #expect(done.contains("无此企业9") && done.contains("no-such-9"))
      #expect(try await Self.offers(site).count == 19)
      let english = try await site.ask("finance", .get, "/offer-rounds/1?lang=en").text
      #expect(english.contains("could not be offered it"))
    }
  }

  @Test func `a city offers to its own enterprises alone`() async throws {
    try await CaseSite.run(granting: CaseSite.large) { site in
      let page = "/offers/\(CaseSite.cityAward)"
      let own = try CaseSite.candidates().filter { $0.city == .shenzhen }
      #expect(own.count > 1 && own.count < 19)
      let list = try await site.ask("city", .get, "/offers").text
      #expect(list.contains(page) && !list.contains(CaseSite.ownSite))
      #expect(try await Self.counts(page, "city", site) == ["\(own.count)", "0", "\(own.count)"])
      #expect(try await site.ask("city", .get, Self.page).status == 404)
      // Another city's firm is not theirs to choose.
      let forged = [
        Self.chosen, ("code", "91440600HC9000063Y"), Self.confirmed, ("expected", "1"),
      ]
      #expect(try await site.post("city", page, forged).location.hasSuffix("done=offersNone"))
      let sent = [Self.all, Self.confirmed, ("expected", "\(own.count)")]
      #expect(try await site.post("city", page, sent).status == 303)
      let offers = try await Self.offers(site)
      #expect(Set(offers.compactMap { $0.subject?.code }) == Set(own.map(\.code)))
      #expect(offers.allSatisfy { $0.unit == .city(.shenzhen) })
    }
  }
}
