import Storage
import StorageTesting
import Testing
import TradeTerms

@testable import Accounts

/// Digests, calendar feeds, webhooks, and how far what was told has reached.
@Suite struct PublicityTests {
  private static let code = "91440101MA5XXXXX1X"

  private struct Firm {
    let organisation: Organisation
    let admin: Principal
    let manager: Principal
    let user: User

    init(_ office: Office) async throws {
      admin = try await office.administrator().principal
      organisation = try await office.desk.addOrganisation(
        .enterprise, name: "甲", code: PublicityTests.code, by: admin)
      manager = try await office.person(
        "m@a.cn", as: .manager, in: organisation, by: admin
      ).principal
      user = try #require(manager.user)
    }

    var reader: NoticeReader { NoticeReader(user: user, places: [(organisation, .manager)]) }
  }

  private static func notice(_ place: Int64, _ code: String = code) -> PublicityNotice {
    PublicityNotice(
      place: place, code: code, text: Wording("有变化", "something changed"),
      link: "/enterprises/\(code)", subject: "328")
  }

  @Test(arguments: LiveEngine.available)
  func `a round is told once, and its reach is measured`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      let desk = office.desk
      let firm = try await Firm(office)
      let province = try await desk.addOrganisation(.province, name: "省商务厅", by: firm.admin)
      let officer = try await office.person(
        "p@gd.cn", as: .reader, in: province, by: firm.admin
      ).principal
      #expect(try await desk.publicity() == nil)
      try await desk.beginPublicity(of: 7)
      try await desk.tell([Self.notice(3), Self.notice(5, "91440101MA5XXXXX9X")], of: 7)
      let half = try #require(try await desk.publicity())
      #expect(half == (7, 5, false))
      // Another server that comes to the same enterprises tells them nothing.
      try await desk.tell([Self.notice(3), Self.notice(5, "91440101MA5XXXXX9X")], of: 7)
      try await desk.finishPublicity(of: 7)
      let addressees = ["enterprise \(Self.code)"]
      let found = try await desk.notices(to: addressees, for: firm.user)
      #expect(found.map(\.kind) == ["policy"])
      var reach = try #require(try await desk.reach(by: officer).first)
      #expect([reach.told, reach.withAccount, reach.mailed, reach.read] == [2, 1, 0, 0])
      try await desk.read(found.map(\.id), of: addressees, by: firm.user)
      reach = try #require(try await desk.reach(by: officer).first)
      #expect([reach.read, reach.readWithinDay] == [1, 1])
      await #expect(throws: AccountError.notAllowed) { try await desk.reach(by: firm.manager) }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `what is unread is mailed once a day, to who wants it`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      let desk = office.desk
      let firm = try await Firm(office)
      let addressees = ["enterprise \(Self.code)"]
      #expect(try await desk.dueDigest(of: firm.reader, to: addressees) == nil)
      try await desk.beginPublicity(of: 1)
      try await desk.tell([Self.notice(1)], of: 1)
      // What was looked at this morning waits for the next one.
      #expect(try await desk.dueDigest(of: firm.reader, to: addressees) == nil)
      office.clock.move(seconds: 86_400)
      let letter = try #require(try await desk.dueDigest(of: firm.reader, to: addressees))
      #expect(letter.count == 1)
      // Of two servers one mails it; what could not be handed over is due again.
      #expect(try await desk.dueDigest(of: firm.reader, to: addressees) == nil)
      try await desk.notSent(letter)
      let again = try #require(try await desk.dueDigest(of: firm.reader, to: addressees))
      try await desk.sent(again)
      #expect(try await desk.dueDigest(of: firm.reader, to: addressees) == nil)
      office.clock.move(seconds: 86_400)
      #expect(try await desk.dueDigest(of: firm.reader, to: addressees) == nil)
      try await desk.tell([Self.notice(2)], of: 1)
      try await desk.set(.off, of: firm.manager)
      office.clock.move(seconds: 86_400)
      #expect(try await desk.dueDigest(of: firm.reader, to: addressees) == nil)
      try await desk.set(.daily, of: firm.manager)
      #expect(try await desk.dueDigest(of: firm.reader, to: addressees)?.count == 1)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `what is unread is found behind many that were read`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      let desk = office.desk
      let firm = try await Firm(office)
      let addressees = ["enterprise \(Self.code)", "account \(firm.user.id)"]
      #expect(try await desk.dueDigest(of: firm.reader, to: addressees) == nil)
      let start = office.clock.now
      try await office.database.write { session in
        try NoticeStore(session).add(
          (1...700).map { number in
            NoticeDraft(
              addressee: addressees[number % 2], kind: "moved", subject: "N\(number)", link: "/",
              text: Wording("一", "one"), at: start)
          })
      }
      let all = try await desk.notices(to: addressees, for: firm.user, limit: 1_000)
      #expect(all.count == 700)
      // All but the two oldest of them.
      try await desk.read(all.dropLast(2).map(\.id), of: addressees, by: firm.user)
      office.clock.move(seconds: 86_400)
      let letter = try #require(try await desk.dueDigest(of: firm.reader, to: addressees))
      #expect(letter.notices.map(\.subject) == ["N2", "N1"] && letter.count == 2)
      #expect(letter.notices.allSatisfy { !$0.isRead })
    }
  }

  @Test(arguments: LiveEngine.available)
  func `the link of a digest stops it, and nobody else's`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      let desk = office.desk
      let firm = try await Firm(office)
      let admin = try #require(firm.admin.user)
      let link = desk.unsubscribing(firm.user)
      #expect(try await desk.canUnsubscribe(link))
      // To look changes nothing.
      #expect(try await desk.digest(of: firm.user) == .daily)
      let proof = link.split(separator: ".")[1]
      let forged = [
        "", "x", "\(firm.user.id)", "\(firm.user.id).", "\(admin.id).\(proof)",
        "\(firm.user.id).\(String(proof.reversed()))", "\(link)A",
        AccountDesk(office.database, key: HouseKey(), mailer: NoMailer()) { office.clock.now }
          .unsubscribing(firm.user),
      ]
      for text in forged {
        #expect(try await !desk.canUnsubscribe(text), "\(text)")
        await #expect(throws: AccountError.linkUnusable, "\(text)") {
          try await desk.unsubscribe(text, address: "")
        }
      }
      let before = try await Self.actions(office)
      try await desk.unsubscribe(link, address: "192.0.2.9")
      try await desk.unsubscribe(link, address: "192.0.2.9")
      #expect(try await desk.digest(of: firm.user) == .off)
      #expect(try await desk.digest(of: admin) == .daily)
      #expect(try await Self.actions(office) == before + ["digest.set"])
    }
  }

  @Test func `a digest is due at nine in the morning in China, a weekly one on Mondays`() throws {
    let before = try Instant("2026-12-02T08:59:59+08:00")
    let after = try Instant("2026-12-02T09:00:00+08:00")
    #expect(MailDigest.off.due(at: after) == nil)
    #expect(try MailDigest.daily.due(at: before) == Instant("2026-12-01T09:00:00+08:00"))
    #expect(MailDigest.daily.due(at: after) == after)
    #expect(try MailDigest.weekly.due(at: after) == Instant("2026-11-30T09:00:00+08:00"))
    let monday = try Instant("2026-11-30T08:00:00+08:00")
    #expect(try MailDigest.weekly.due(at: monday) == Instant("2026-11-23T09:00:00+08:00"))
  }

  @Test(arguments: LiveEngine.available)
  func `a webhook goes on where it stopped, and is given up in the end`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      let desk = office.desk
      let firm = try await Firm(office)
      for bad in ["http://example.com/x", "https://", "ftp://a", "https://a b", "javascript:1"] {
        await #expect(throws: AccountError.badWebhook(bad)) {
          try await desk.addWebhook(bad, by: firm.manager)
        }
      }
      let secret = try await desk.addWebhook("https://example.com/notices", by: firm.manager)
      #expect(secret.hasPrefix("whsec_"))
      try await desk.beginPublicity(of: 1)
      try await desk.tell([Self.notice(1), Self.notice(2)], of: 1)
      let addressees = ["enterprise \(Self.code)"]
      var hook = try #require(try await desk.dueWebhooks().first).0
      let posts = try #require(try await desk.posts(to: hook, of: addressees))
      #expect(posts.count == 2)
      // Of two servers one looks at it.
      #expect(try await desk.posts(to: hook, of: addressees) == nil)
      try await desk.looked(
        at: hook, arrived: [posts[0].notice], failure: "HTTP 503", answer: "", every: 1_000)
      #expect(try await desk.dueWebhooks().isEmpty)
      office.clock.move(seconds: 61)
      hook = try #require(try await desk.dueWebhooks().first).0
      let rest = try #require(try await desk.posts(to: hook, of: addressees))
      // The same identifier as before, so that a receiver can drop what comes twice.
      #expect(rest.map(\.id) == [posts[1].id])
      for _ in 0..<9 {
        try await desk.looked(at: hook, arrived: [], failure: "gone", answer: "", every: 1_000)
        office.clock.move(seconds: 86_401)
        guard let next = try await desk.dueWebhooks().first else { break }
        hook = next.0
      }
      #expect(try await desk.webhooks(by: firm.manager).map(\.isOpen) == [false])
      let told = try await desk.notices(
        to: ["organisation \(firm.organisation.id)"], for: firm.user)
      #expect(told.map(\.kind) == ["webhook"])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a feed is for reading, and ends with its owner`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      let desk = office.desk
      let firm = try await Firm(office)
      let first = try await desk.makeFeed(firm.manager)
      let principal = try #require(try await desk.principal(feed: first, address: ""))
      #expect(AccessRules.reach(of: principal, for: .listCases) == .everybody)
      #expect(AccessRules.reach(of: principal, for: .workCase) == .nobody)
      #expect(AccessRules.reach(of: principal, for: .manageOrganisation) == .nobody)
      let second = try await desk.makeFeed(firm.manager)
      #expect(try await desk.principal(feed: first, address: "") == nil)
      try await desk.setDisabled(true, firm.user.id, by: firm.admin)
      #expect(try await desk.principal(feed: second, address: "") == nil)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `an invitation that was withdrawn opens nothing, an ended session nothing more`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      let desk = office.desk
      let firm = try await Firm(office)
      let link = try await desk.invite(
        mail: "n@a.cn", as: .officer, into: firm.organisation.id, by: firm.manager)
      let waiting = try await desk.roster(of: firm.organisation.id, by: firm.manager).invited
      let name = try #require(waiting.first?.name)
      try await desk.withdrawInvitation(named: name, of: firm.organisation.id, by: firm.manager)
      await #expect(throws: AccountError.linkUnusable) {
        try await desk.use(link, mail: "", name: "新", password: Office.password, address: "")
      }
      await #expect(throws: AccountError.linkUnusable) {
        try await desk.withdrawInvitation(named: name, of: firm.organisation.id, by: firm.manager)
      }
      let other = try await office.signIn("m@a.cn")
      try await desk.endSession(named: other.session.name, firm.manager)
      #expect(try await desk.session(other.token, address: "") == nil)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `another's webhook, session and invitation are refused, and no success is told of`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      let desk = office.desk
      let firm = try await Firm(office)
      let park = try await desk.addOrganisation(.park, name: "园区", by: firm.admin)
      let stranger = try await office.person("s@a.cn", as: .manager, in: park, by: firm.admin)
      _ = try await desk.addWebhook("https://example.com/notices", by: firm.manager)
      let hook = try #require(try await desk.webhooks(by: firm.manager).first)
      let session = try await office.signIn("m@a.cn")
      _ = try await desk.invite(
        mail: "n@a.cn", as: .officer, into: firm.organisation.id, by: firm.manager)
      let invited = try await desk.roster(of: firm.organisation.id, by: firm.manager).invited
      let name = try #require(invited.first?.name)
      let before = try await Self.actions(office)
      await #expect(throws: AccountError.noSuchWebhook) {
        try await desk.endWebhook(hook.id, by: stranger.principal)
      }
      await #expect(throws: AccountError.noSuchSession) {
        try await desk.endSession(named: session.session.name, stranger.principal)
      }
      await #expect(throws: AccountError.linkUnusable) {
        try await desk.withdrawInvitation(named: name, of: park.id, by: stranger.principal)
      }
      #expect(try await Self.actions(office) == before)
      #expect(try await desk.webhooks(by: firm.manager).map(\.isOpen) == [true])
      #expect(try await desk.session(session.token, address: "") != nil)
      // One's own ends, once.
      try await desk.endWebhook(hook.id, by: firm.manager)
      await #expect(throws: AccountError.noSuchWebhook) {
        try await desk.endWebhook(hook.id, by: firm.manager)
      }
      #expect(try await Self.actions(office) == before + ["webhook.end"])
    }
  }

  /// What the trail tells of, the oldest first.
  private static func actions(_ office: Office) async throws -> [String] {
    let key = office.key
    return try await office.database.read { session in
      try AuditTrail(session, key).events(limit: 500).map(\.entry.action).reversed()
    }
  }
}
