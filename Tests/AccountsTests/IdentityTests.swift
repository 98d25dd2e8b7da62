import StorageTesting
import Testing
import TradeTerms

@testable import Accounts

/// People who sign in elsewhere: connected by themselves or by a link, never by an address.
@Suite struct IdentityTests {
  private static let me = AccountDesk.ProvenIdentity(issuer: "https://house.example", subject: "1")

  private func signIn(
    _ office: Office, _ identity: AccountDesk.ProvenIdentity = me, code: String? = nil
  ) async throws -> AccountDesk.SignedIn? {
    let outcome = try await office.desk.signIn(identity, code: code, address: Office.address)
    guard case .signedIn(let signedIn) = outcome else { return nil }
    return signedIn
  }

  private func actions(_ office: Office) async throws -> [String] {
    try await office.desk.auditEvents(
      before: nil, subject: nil, limit: 50, by: .console("test")
    ).map(\.entry.action)
  }

  @Test(arguments: LiveEngine.available)
  func `somebody connects with their password, signs in there, and disconnects`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      let desk = office.desk
      let admin = try await office.administrator()
      #expect(try await signIn(office) == nil, "nobody is known before")
      await #expect(throws: AccountError.wrongSignIn) {
        try await desk.connect(Self.me, named: "House", password: "wrong", admin.principal)
      }
      #expect(try await signIn(office) == nil)
      try await desk.connect(
        Self.me, named: "House", password: Office.password, admin.principal)
      #expect(office.mailbox.all.map(\.content) == [.identityConnected(house: "House")])
      #expect(try await signIn(office)?.principal.user?.mail == "admin@example.org")
      #expect(
        try await signIn(office, .init(issuer: "https://evil.example", subject: "1")) == nil)
      #expect(try await signIn(office, .init(issuer: Self.me.issuer, subject: "1 ")) == nil)
      #expect(try await desk.own(admin.principal).identities.map(\.subject) == ["1"])

      let park = try await desk.addOrganisation(.park, name: "园区", by: admin.principal)
      let other = try await office.person(
        "p@example.org", as: .reader, in: park, by: admin.principal)
      await #expect(throws: AccountError.identityTaken) {
        try await desk.connect(
          Self.me, named: "House", password: Office.password, other.principal)
      }
      await #expect(throws: AccountError.noSuchIdentity) {
        try await desk.disconnect(Self.me, other.principal)
      }
      try await desk.disconnect(Self.me, admin.principal)
      #expect(try await signIn(office) == nil)
      let found = try await actions(office)
      for action in [
        "sign-in.refused", "identity.refused", "identity.connect", "sign-in.identity",
        "identity.disconnect",
      ] { #expect(found.contains(action), "\(action)") }
      #expect(try await desk.verifyAudit().0.faults.isEmpty)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a locked account stays locked, and a new password by mail closes every other way in`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      let desk = office.desk
      let admin = try await office.administrator().principal
      let park = try await desk.addOrganisation(.park, name: "园区", by: admin)
      let person = try await office.person("p@example.org", as: .reader, in: park, by: admin)
      try await desk.connect(
        Self.me, named: "House", password: Office.password, person.principal)
      let id = try #require(person.principal.user?.id)
      try await desk.setDisabled(true, id, by: admin)
      #expect(try await signIn(office) == nil)
      try await desk.setDisabled(false, id, by: admin)
      #expect(try await signIn(office) != nil)
      try await desk.requestReset(mail: "p@example.org", address: "")
      guard case .reset(let token) = office.mailbox.all.last?.content else {
        Issue.record("no mail")
        return
      }
      _ = try await desk.use(
        token, mail: "", name: "", password: "another sentence", address: "")
      #expect(try await signIn(office) == nil)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `whose account asks for a code is asked for it here too`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      let desk = office.desk
      let admin = try await office.administrator().principal
      try await desk.connect(Self.me, named: "House", password: Office.password, admin)
      let code = desk.newOneTimeCode()
      try await desk.confirm(code, with: code.code(at: office.clock.now), admin)
      office.clock.move(seconds: 60)
      guard case .asksCode = try await desk.signIn(Self.me, code: nil, address: "") else {
        Issue.record("no code was asked for")
        return
      }
      await #expect(throws: AccountError.wrongCode) {
        try await signIn(office, code: "000000")
      }
      let right = code.code(at: office.clock.now)
      #expect(try await signIn(office, code: right) != nil)
      await #expect(throws: AccountError.wrongCode, "a code counts once") {
        try await signIn(office, code: right)
      }
      for _ in 0..<4 {
        await #expect(throws: AccountError.wrongCode) { try await signIn(office, code: "") }
      }
      office.clock.move(seconds: 60)
      await #expect(throws: AccountError.self, "who guesses waits") {
        for _ in 0..<3 {
          _ = try? await signIn(office, code: "111111")
        }
        _ = try await signIn(office, code: code.code(at: office.clock.now))
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `an invitation is accepted by signing in there, once`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      let desk = office.desk
      let admin = try await office.administrator().principal
      let park = try await desk.addOrganisation(.park, name: "园区", by: admin)
      let link = try await desk.invite(
        mail: "p@example.org", as: .officer, into: park.id, by: admin)
      let signedIn = try await desk.use(link, as: Self.me, mail: "x@y.cn", name: "某人", address: "")
      #expect(signedIn.principal.user?.mail == "p@example.org", "the link says whose it is")
      #expect(signedIn.principal.user?.hasPassword == false)
      #expect(signedIn.principal.role == .officer)
      await #expect(throws: AccountError.linkUnusable) {
        try await desk.use(
          link, as: .init(issuer: "i", subject: "2"), mail: "", name: "x", address: "")
      }
      #expect(try await signIn(office)?.principal.organisation?.id == park.id)
      await #expect(throws: AccountError.wrongSignIn) {
        try await office.signIn("p@example.org", "")
      }
      await #expect(throws: AccountError.lastWayIn) {
        try await desk.disconnect(Self.me, signedIn.principal)
      }
      // Nobody takes the account over by another invitation of the same address.
      let firm = try await desk.addOrganisation(.enterprise, name: "甲", code: "C", by: admin)
      let other = try await desk.invite(
        mail: "p@example.org", as: .reader, into: firm.id, by: admin)
      await #expect(throws: AccountError.userExists(mail: "p@example.org")) {
        try await desk.use(
          other, mail: "", name: "x", password: Office.password, address: "")
      }
      await #expect(throws: AccountError.userExists(mail: "p@example.org")) {
        try await desk.use(
          other, as: .init(issuer: "i", subject: "2"), mail: "", name: "x", address: "")
      }
      let third = try await desk.invite(
        mail: "q@example.org", as: .reader, into: firm.id, by: admin)
      await #expect(throws: AccountError.identityTaken) {
        try await desk.use(third, as: Self.me, mail: "", name: "x", address: "")
      }
      try await desk.accept(other, signedIn.principal)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `the first administrator may come from there; a new password may not`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      let desk = office.desk
      let link = try #require(try await desk.firstLink())
      let admin = try await desk.use(
        link, as: Self.me, mail: "Admin@example.org", name: "管", address: "")
      #expect(AccessRules.reach(of: admin.principal, for: .administer) == .everybody)
      try await desk.requestReset(mail: "admin@example.org", address: "")
      guard case .reset(let token) = office.mailbox.all.last?.content else {
        Issue.record("no mail")
        return
      }
      await #expect(throws: AccountError.linkUnusable) {
        try await desk.use(
          token, as: .init(issuer: "i", subject: "2"), mail: "", name: "", address: "")
      }
      #expect(
        try await desk.use(
          token, mail: "", name: "", password: Office.password, address: "") != nil)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `what a browser keeps is sealed for a purpose and a while`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      let desk = office.desk
      let text = try desk.sealed("a b\n", for: "errand", seconds: 60)
      #expect(desk.unsealed(text, for: "errand") == "a b\n")
      #expect(desk.unsealed(text, for: "other") == nil)
      #expect(desk.unsealed(text + "A", for: "errand") == nil)
      #expect(desk.unsealed("", for: "errand") == nil)
      office.clock.move(seconds: 60)
      #expect(desk.unsealed(text, for: "errand") == nil)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `who comes back unproved too often must wait`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      for _ in 0..<50 {
        try await office.desk.refuseIdentity(from: "i", why: "w", address: "192.0.2.1")
      }
      await #expect(throws: AccountError.blocked(seconds: 1)) {
        try await office.desk.refuseIdentity(from: "i", why: "w", address: "192.0.2.1")
      }
    }
  }
}
