import StorageTesting
import Testing
import TradeTerms

@testable import Accounts

/// Signing in and out, sessions, and what happens to who tries too often.
@Suite struct SignInTests {
  @Test(arguments: LiveEngine.available)
  func `the first link makes one administrator, once`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      let unused = try #require(try await office.desk.firstLink())
      let link = try #require(try await office.desk.firstLink())
      #expect(try await office.desk.link(unused) == nil)
      await #expect(throws: AccountError.passwordTooShort(10)) {
        try await office.desk.use(
          link, mail: "a@b.cn", name: "x", password: "short", address: "")
      }
      let first = try #require(
        try await office.desk.use(
          link, mail: "Admin@Example.org", name: "管理员", password: Office.password, address: ""))
      #expect(first.principal.user?.mail == "admin@example.org")
      #expect(first.principal.organisation?.kind == .house)
      #expect(AccessRules.reach(of: first.principal, for: .administer) == .everybody)
      #expect(AccessRules.reach(of: first.principal, for: .readEnterprise) == .nobody)
      await #expect(throws: AccountError.linkUnusable) {
        try await office.desk.use(
          link, mail: "other@b.cn", name: "x", password: Office.password, address: "")
      }
      #expect(try await office.desk.firstLink() == nil)
      let again = try await office.signIn("ADMIN@example.org")
      #expect(again.principal.user == first.principal.user)
      #expect(again.token != first.token)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a wrong password, an unknown address and a locked account are told alike`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      let admin = try await office.administrator().principal
      let park = try await office.desk.addOrganisation(.park, name: "园区", by: admin)
      let person = try await office.person(
        "p@example.org", as: .officer, in: park, by: admin)
      let id = try #require(person.principal.user?.id)
      try await office.desk.setDisabled(true, id, by: admin)
      for (mail, password) in [
        ("p@example.org", Office.password), ("admin@example.org", "wrong password!"),
        ("nobody@example.org", Office.password), ("no address", Office.password),
      ] {
        await #expect(throws: AccountError.wrongSignIn) { try await office.signIn(mail, password) }
      }
      // Who is locked is out at once, in every session.
      #expect(try await office.desk.session(person.token, address: "") == nil)
      try await office.desk.setDisabled(false, id, by: admin)
      #expect(try await office.signIn("p@example.org").principal.user?.id == id)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `who fails too often must wait, longer each time`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      _ = try await office.administrator()
      for _ in 0..<5 {
        await #expect(throws: AccountError.wrongSignIn) {
          try await office.signIn("admin@example.org", "wrong password!")
        }
      }
      await #expect(throws: AccountError.blocked(seconds: 1)) {
        try await office.signIn("admin@example.org")
      }
      office.clock.move(seconds: 1)
      await #expect(throws: AccountError.wrongSignIn) {
        try await office.signIn("admin@example.org", "wrong password!")
      }
      // The right password does not help either while the wait lasts.
      await #expect(throws: AccountError.blocked(seconds: 2)) {
        try await office.signIn("admin@example.org")
      }
      office.clock.move(seconds: 2)
      _ = try await office.signIn("admin@example.org")
      // A success forgets what was before.
      await #expect(throws: AccountError.wrongSignIn) {
        try await office.signIn("admin@example.org", "wrong password!")
      }
      _ = try await office.signIn("admin@example.org")
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a session ends by sign-out, by rest and by age; its token changes`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      _ = try await office.administrator()
      let desk = office.desk
      func signIn() async throws -> SecretToken {
        try await office.signIn("admin@example.org").token
      }
      let left = try await signIn()
      try await desk.signOut(left, address: "")
      #expect(try await desk.session(left, address: "") == nil)

      let rested = try await signIn()
      office.clock.move(seconds: 60 * 60)
      #expect(try await desk.session(rested, address: "") == nil)

      var token = try await signIn()
      var changes = 0
      for _ in 0..<35 {
        office.clock.move(seconds: 20 * 60)
        let (signedIn, isNew) = try #require(try await desk.session(token, address: ""))
        if isNew {
          changes += 1
          // What is on its way with the old one still counts, for a minute.
          #expect(try await desk.session(token, address: "") != nil)
          #expect(signedIn.token != token)
          let old = token
          token = signedIn.token
          office.clock.move(seconds: 60)
          #expect(try await desk.session(old, address: "") == nil)
        }
      }
      #expect(changes > 10)
      office.clock.move(seconds: 20 * 60)
      #expect(try await desk.session(token, address: "") == nil, "after twelve hours it ends")
      #expect(try await desk.session(SecretToken(), address: "") == nil)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a one-time code is asked for once it was confirmed, and counts once`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      let admin = try await office.administrator().principal
      let desk = office.desk
      let form = try desk.sealed(desk.newOneTimeCode(), admin)
      let code = try desk.oneTimeCode(sealed: form, admin)
      await #expect(throws: AccountError.wrongCode) {
        try await desk.confirm(code, with: "000000", admin)
      }
      _ = try await office.signIn("admin@example.org")
      try await desk.confirm(code, with: code.code(at: office.clock.now), admin)
      await #expect(throws: AccountError.wrongSignIn) {
        try await office.signIn("admin@example.org")
      }
      // That step was used to confirm; the next one signs in, once.
      office.clock.move(seconds: 30)
      let digits = code.code(at: office.clock.now)
      _ = try await office.signIn("admin@example.org", code: digits)
      await #expect(throws: AccountError.wrongSignIn) {
        try await office.signIn("admin@example.org", code: digits)
      }
      office.clock.move(seconds: 60)
      try await desk.dropOneTimeCode(with: code.code(at: office.clock.now), admin)
      _ = try await office.signIn("admin@example.org")
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a forgotten password is set by a link that is mailed`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      let signedIn = try await office.administrator()
      let desk = office.desk
      try await desk.requestReset(mail: "nobody@example.org", address: "192.0.2.8")
      #expect(office.mailbox.all.isEmpty)
      try await desk.requestReset(mail: "admin@example.org", address: "192.0.2.8")
      try await desk.requestReset(mail: "admin@example.org", address: "192.0.2.8")
      let links = office.mailbox.all.compactMap { mail -> SecretToken? in
        if case .reset(let token) = mail.content { token } else { nil }
      }
      #expect(links.count == 2)
      let other = "another sentence, much longer"
      await #expect(throws: AccountError.linkUnusable, "the newer link makes the older useless") {
        try await desk.use(links[0], mail: "", name: "", password: other, address: "")
      }
      office.clock.move(seconds: 31 * 60)
      await #expect(throws: AccountError.linkUnusable) {
        try await desk.use(links[1], mail: "", name: "", password: other, address: "")
      }
      try await desk.requestReset(mail: "admin@example.org", address: "192.0.2.8")
      guard case .reset(let link) = office.mailbox.all.last?.content else {
        Issue.record("no link was mailed")
        return
      }
      _ = try await desk.use(link, mail: "evil@x.cn", name: "", password: other, address: "")
      // All sessions end, the old password too, and its owner is told.
      #expect(try await desk.session(signedIn.token, address: "") == nil)
      await #expect(throws: AccountError.wrongSignIn) {
        try await office.signIn("admin@example.org")
      }
      _ = try await office.signIn("admin@example.org", other)
      #expect(office.mailbox.all.last?.content == .passwordChanged)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a changed password ends all other sessions`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      let here = try await office.administrator()
      let there = try await office.signIn("admin@example.org")
      await #expect(throws: AccountError.wrongSignIn) {
        try await office.desk.changePassword(from: "wrong", to: "a new long sentence", here)
      }
      try await office.desk.changePassword(
        from: Office.password, to: "a new long sentence", here)
      #expect(try await office.desk.session(here.token, address: "") != nil)
      #expect(try await office.desk.session(there.token, address: "") == nil)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `of many attempts at once only the free ones are made`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      _ = try await office.administrator()
      let made = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<12 {
          group.addTask {
            do {
              _ = try await office.signIn("admin@example.org", "wrong password!")
              return true
            } catch {
              return error as? AccountError == .wrongSignIn
            }
          }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(made == 5)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a mailbox alone does not pass the authenticator`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      let admin = try await office.administrator()
      let desk = office.desk
      let code = try desk.oneTimeCode(
        sealed: desk.sealed(desk.newOneTimeCode(), admin.principal), admin.principal)
      try await desk.confirm(code, with: code.code(at: office.clock.now), admin.principal)
      // Another secret does not take the place of one that is there.
      office.clock.move(seconds: 60)
      let other = try desk.oneTimeCode(
        sealed: desk.sealed(desk.newOneTimeCode(), admin.principal), admin.principal)
      await #expect(throws: AccountError.wrongCode) {
        try await desk.confirm(other, with: other.code(at: office.clock.now), admin.principal)
      }
      try await desk.requestReset(mail: "admin@example.org", address: "192.0.2.8")
      guard case .reset(let link) = office.mailbox.all.last?.content else {
        Issue.record("no link was mailed")
        return
      }
      let password = "another sentence, much longer"
      #expect(
        try await desk.use(link, mail: "", name: "", password: password, address: "")?.token
          == nil)
      await #expect(throws: AccountError.wrongSignIn) {
        try await office.signIn("admin@example.org", password)
      }
      _ = try await office.signIn(
        "admin@example.org", password, code: code.code(at: office.clock.now))
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a clock that is set back shuts nobody out`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      _ = try await office.administrator()
      _ = try await office.signIn("admin@example.org")
      for _ in 0..<7 { _ = try? await office.signIn("admin@example.org", "wrong") }
      await #expect(throws: AccountError.self) { try await office.signIn("admin@example.org") }
      office.clock.move(seconds: -86_400)
      _ = try await office.signIn("admin@example.org")
    }
  }
}
