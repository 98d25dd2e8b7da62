import Storage
import StorageTesting
import Synchronization
import Testing
import TradeTerms

@testable import Accounts

/// Erasing an account: what goes, what stays, and who must find a successor first.
@Suite struct ErasureTests {
  /// An organisation with two managers.
  private struct Firm {
    let admin: AccountDesk.SignedIn
    let park: Organisation
    let one: AccountDesk.SignedIn
    let two: AccountDesk.SignedIn
    let id: Int64

    init(_ office: Office) async throws {
      admin = try await office.administrator()
      park = try await office.desk.addOrganisation(.park, name: "园区", by: admin.principal)
      one = try await office.person("one@a.cn", as: .manager, in: park, by: admin.principal)
      two = try await office.person("two@a.cn", as: .manager, in: park, by: admin.principal)
      id = try #require(one.principal.user?.id)
    }
  }

  /// Everything that the database holds of a text, by table; the audit trail apart.
  private static func places(of text: String, _ office: Office) async throws -> [String] {
    let columns = [
      ("account", "mail || name"), ("account_link", "mail"), ("account_token", "name"),
      ("account_identity", "issuer || subject"), ("attempt", "about"),
      ("notice", "text_zh || text_en || subject"),
    ]
    return try await office.database.read { session in
      try columns.filter { table, expression in
        let select = try session.statement(
          "SELECT COUNT(*) FROM \(table) WHERE \(expression) LIKE ?")
        defer { select.reset() }
        select.bind(1, "%\(text)%")
        return try select.step() && select.int(0) > 0
      }.map(\.0)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `somebody erases their account: it opens no door and tells no name`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      let firm = try await Firm(office)
      let desk = office.desk
      let identity = AccountDesk.ProvenIdentity(issuer: "https://id.cn", subject: "one@id")
      try await desk.connect(
        identity, named: "X", password: Office.password, firm.one.principal)
      let (secret, _) = try await desk.makeToken(
        name: "one's", scopes: [.read], days: 9, firm.one.principal)
      let feed = try await desk.makeFeed(firm.one.principal)
      try await desk.set(.weekly, of: firm.one.principal)
      try await desk.requestReset(mail: "one@a.cn", address: "192.0.2.8")
      let other = try await office.signIn("one@a.cn")
      let id = firm.id
      try await office.database.write { session in
        try NoticeStore(session).add(
          to: "account \(id)", kind: "moved", subject: "one@a.cn", link: "/",
          text: Wording("一", "one@a.cn"), at: office.clock.now)
      }
      await #expect(throws: AccountError.wrongSignIn) {
        try await desk.eraseOwn(password: "wrong password!", code: "", firm.one)
      }
      #expect(try await desk.session(other.token, address: "") != nil)

      try await desk.eraseOwn(password: Office.password, code: "", firm.one)
      for text in ["one@a.cn", "one's", "one@id", "某人"] {
        let places = try await Self.places(of: text, office)
        // Another person has the same name.
        #expect(places == (text == "某人" ? ["account"] : []), "\(text)")
      }
      for token in [firm.one.token, other.token] {
        #expect(try await desk.session(token, address: "") == nil)
      }
      await #expect(throws: AccountError.tokenUnusable) {
        try await desk.principal(token: secret, address: "")
      }
      #expect(try await desk.principal(feed: feed, address: "") == nil)
      await #expect(throws: AccountError.wrongSignIn) { try await office.signIn("one@a.cn") }
      let elsewhere = try await desk.signIn(identity, code: nil, address: Office.address)
      guard case .unknown = elsewhere else {
        Issue.record("the identity still signs in")
        return
      }
      let roster = try await desk.roster(of: firm.park.id, by: firm.two.principal)
      #expect(roster.members.map(\.user.mail) == ["two@a.cn"])
      #expect(office.mailbox.all.last == AccountMail(to: try MailAddress("one@a.cn"), .erased))
    }
  }

  @Test(arguments: LiveEngine.available)
  func `the number stays, the trail is whole and says what was done`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      let firm = try await Firm(office)
      let desk = office.desk
      try await desk.eraseOwn(password: Office.password, code: "", firm.one)
      let admin = firm.admin.principal
      let user = try #require(
        try await desk.people(mail: nil, by: admin).first { $0.id == firm.id })
      #expect(user.isErased && !user.isActive && user.name == User.erasedMark)
      #expect(!user.hasPassword && !user.hasOneTimeCode)
      let events = try await desk.auditEvents(before: nil, subject: nil, limit: 100, by: admin)
      let last = try #require(events.first).entry
      #expect(last.action == "account.erase" && last.subject == "user \(firm.id)")
      #expect(last.user == firm.id)
      // What they did stands there, by their number.
      let own = events.filter { $0.entry.user == firm.id }
      #expect(own.map(\.entry.action).contains("link.invitation"))
      #expect(own.allSatisfy { $0.entry.actor == "user \(firm.id) \(User.erasedMark)" })
      #expect(try await desk.verifyAudit().0.faults.isEmpty)
      // Nothing brings it back, and the address is free for another account.
      for isDisabled in [true, false] {
        await #expect(throws: AccountError.alreadyErased) {
          try await desk.setDisabled(isDisabled, firm.id, by: admin)
        }
      }
      await #expect(throws: AccountError.alreadyErased) {
        try await desk.erase(firm.id, because: "again", by: admin)
      }
      let again = try await office.person(
        "one@a.cn", as: .officer, in: firm.park, by: firm.two.principal)
      #expect(again.principal.user?.id != firm.id)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `the trail shows the address nowhere, whoever named it`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      let firm = try await Firm(office)
      let desk = office.desk
      await #expect(throws: AccountError.wrongSignIn) {
        try await desk.signIn(
          mail: "One@A.cn", password: "wrong password!", code: "", address: "192.0.2.8")
      }
      let shown = {
        try await desk.auditEvents(
          before: nil, subject: nil, limit: 100, by: firm.admin.principal
        ).map { "\($0.entry.actor) \($0.entry.subject) \($0.entry.detail)" }
      }
      // The invitation, by the administrator, and the refused sign-in name it.
      #expect(try await shown().count { $0.contains("one@a.cn") } > 2)
      try await desk.eraseOwn(password: Office.password, code: "", firm.one)
      let after = try await shown()
      #expect(!after.contains { $0.contains("one@a.cn") })
      #expect(after.contains { $0.contains("two@a.cn") })
      #expect(after.contains { $0.hasPrefix("public ") && $0.contains(User.erasedMark) })
      #expect(try await desk.verifyAudit().0.faults.isEmpty)
      // Another account with the address is another matter.
      office.clock.move(seconds: 1)
      _ = try await office.person(
        "one@a.cn", as: .officer, in: firm.park, by: firm.two.principal)
      #expect(try await shown().contains { $0.contains("one@a.cn") })
    }
  }

  @Test(arguments: LiveEngine.available)
  func `nobody goes who manages an organisation alone`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      let firm = try await Firm(office)
      let desk = office.desk
      // The last administrator of the house.
      await #expect(throws: AccountError.lastManager) {
        try await desk.eraseOwn(password: Office.password, code: "", firm.admin)
      }
      #expect(try await desk.session(firm.admin.token, address: "") != nil)
      // Who is locked manages nothing.
      let two = try #require(firm.two.principal.user?.id)
      try await desk.setDisabled(true, two, by: firm.admin.principal)
      await #expect(throws: AccountError.lastManager) {
        try await desk.erase(firm.id, because: "asked", by: firm.admin.principal)
      }
      await #expect(throws: AccountError.lastManager) {
        try await desk.eraseOwn(password: Office.password, code: "", firm.one)
      }
      #expect(try await office.signIn("one@a.cn").principal.user?.id == firm.id)
      // With a successor it goes; of a closed organisation nobody is left over.
      try await desk.setDisabled(false, two, by: firm.admin.principal)
      try await desk.erase(firm.id, because: "asked", by: firm.admin.principal)
      await #expect(throws: AccountError.lastManager) {
        try await desk.erase(two, because: "asked", by: firm.admin.principal)
      }
      try await desk.closeOrganisation(firm.park.id, by: firm.admin.principal)
      try await desk.erase(two, because: "asked", by: firm.admin.principal)
      // An administrator with a successor goes too.
      let house = try #require(firm.admin.principal.organisation)
      _ = try await office.person(
        "second@example.org", as: .manager, in: house, by: firm.admin.principal)
      try await desk.eraseOwn(password: Office.password, code: "", firm.admin)
      await #expect(throws: AccountError.wrongSignIn) {
        try await office.signIn("admin@example.org")
      }
      // It was not the first start again.
      #expect(try await desk.firstLink() == nil)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `an operator erases for a reason, others do not`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      let firm = try await Firm(office)
      let desk = office.desk
      await #expect(throws: AccountError.notAllowed) {
        try await desk.erase(firm.id, because: "x", by: firm.two.principal)
      }
      await #expect(throws: AccountError.empty(.reason)) {
        try await desk.erase(firm.id, because: "  ", by: firm.admin.principal)
      }
      await #expect(throws: AccountError.noSuchUser) {
        try await desk.erase(999, because: "x", by: firm.admin.principal)
      }
      let own = try #require(firm.admin.principal.user?.id)
      // For one's own a password is asked.
      await #expect(throws: AccountError.notAllowed) {
        try await desk.erase(own, because: "x", by: firm.admin.principal)
      }
      try await desk.erase(firm.id, because: "letter of 1 June", by: .console("root"))
      let events = try await desk.auditEvents(
        before: nil, subject: "user \(firm.id)", limit: 9, by: firm.admin.principal)
      #expect(events.first?.entry.detail == "letter of 1 June")
      #expect(events.first?.entry.actor == "console root")
    }
  }

  @Test func `the authenticator is asked for, and other rooms are told in the same transaction`()
    async throws
  {
    try await LiveEngine.sqlite.withOffice { office in
      let firm = try await Firm(office)
      var desk = office.desk
      let told = Mutex<[ErasedAccount]>([])
      struct Broken: Error {}
      desk.alsoErase = { erased, _ in
        told.withLock { $0.append(erased) }
        if told.withLock({ $0.count }) == 1 { throw Broken() }
      }
      let code = desk.newOneTimeCode()
      try await desk.confirm(
        code, with: code.code(at: office.clock.now), firm.one.principal)
      await #expect(throws: AccountError.wrongCode) {
        try await desk.eraseOwn(password: Office.password, code: "", firm.one)
      }
      office.clock.move(seconds: 30)
      let digits = code.code(at: office.clock.now)
      // Where a part cannot be erased, nothing is.
      await #expect(throws: Broken.self) {
        try await desk.eraseOwn(password: Office.password, code: digits, firm.one)
      }
      #expect(try await desk.session(firm.one.token, address: "") != nil)
      try await desk.eraseOwn(password: Office.password, code: digits, firm.one)
      #expect(told.withLock { $0.map(\.name) } == ["某人", "某人"])
      #expect(told.withLock { $0.map(\.account) } == [firm.id, firm.id])
    }
  }
}
