import Storage
import StorageTesting
import Testing
import TradeTerms

@testable import Accounts

/// Who belongs to an organisation, whom it trusts, and what its programs may do.
@Suite struct OrganisationTests {
  @Test(arguments: LiveEngine.available)
  func `a manager invites, promotes and removes; nobody else does`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      let desk = office.desk
      let admin = try await office.administrator().principal
      let one = try await desk.addOrganisation(
        .enterprise, name: "甲", code: "91440101MA5XXXXX1X", by: admin)
      let two = try await desk.addOrganisation(
        .enterprise, name: "乙", code: "91440101MA5XXXXX2X", by: admin)
      let manager = try await office.person("m@a.cn", as: .manager, in: one, by: admin).principal
      let officer = try await office.person("o@a.cn", as: .officer, in: one, by: manager)
      let id = try #require(officer.principal.user?.id)
      // An officer does not, and a manager of another organisation does not.
      await #expect(throws: AccountError.notAllowed) {
        try await desk.setRole(.manager, of: id, in: one.id, by: officer.principal)
      }
      let stranger = try await office.person("m@b.cn", as: .manager, in: two, by: admin).principal
      await #expect(throws: AccountError.notAllowed) {
        try await desk.invite(mail: "x@b.cn", as: .manager, into: one.id, by: stranger)
      }
      await #expect(throws: AccountError.notAllowed) {
        try await desk.addOrganisation(.province, name: "省商务厅", by: manager)
      }
      await #expect(throws: AccountError.lastManager) {
        try await desk.setRole(
          .reader, of: try #require(manager.user?.id), in: one.id, by: manager)
      }
      try await desk.setRole(.reader, of: id, in: one.id, by: manager)
      let read = try #require(try await desk.session(officer.token, address: "")).0.principal
      #expect(read.role == .reader, "a role that is taken counts at once")
      try await desk.setRole(nil, of: id, in: one.id, by: manager)
      let gone = try #require(try await desk.session(officer.token, address: "")).0.principal
      #expect(gone.organisation == nil)
      #expect(AccessRules.reach(of: gone, for: .readEnterprise) == .nobody)
      try await desk.closeOrganisation(two.id, by: admin)
      #expect(
        AccessRules.reach(
          of: try await office.signIn("m@b.cn").principal, for: .readEnterprise) == .nobody)
      await #expect(throws: AccountError.organisationClosed(name: "乙")) {
        try await desk.invite(mail: "y@b.cn", as: .reader, into: two.id, by: admin)
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `what an organisation must have is asked for`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      let admin = try await office.administrator().principal
      await #expect(throws: AccountError.empty(.organisationName)) {
        try await office.desk.addOrganisation(.park, name: "  ", by: admin)
      }
      await #expect(throws: AccountError.empty(.city)) {
        try await office.desk.addOrganisation(.city, name: "市商务局", by: admin)
      }
      await #expect(throws: AccountError.empty(.code)) {
        try await office.desk.addOrganisation(.enterprise, name: "甲", by: admin)
      }
      _ = try await office.desk.addOrganisation(.enterprise, name: "甲", code: "C", by: admin)
      await #expect(throws: AccountError.organisationExists(code: "C", name: "甲")) {
        try await office.desk.addOrganisation(.enterprise, name: "乙", code: "C", by: admin)
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `an invitation joins who has an account, and only them`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      let desk = office.desk
      let admin = try await office.administrator().principal
      let park = try await desk.addOrganisation(.park, name: "园区", by: admin)
      let firm = try await desk.addOrganisation(.enterprise, name: "甲", code: "C", by: admin)
      let person = try await office.person("p@a.cn", as: .officer, in: firm, by: admin)
      let link = try await desk.invite(mail: "p@a.cn", as: .reader, into: park.id, by: admin)
      await #expect(throws: AccountError.userExists(mail: "p@a.cn"), "no password by invitation") {
        try await desk.use(
          link, mail: "", name: "x", password: "a stolen account's", address: "")
      }
      await #expect(throws: AccountError.linkUnusable) { try await desk.accept(link, admin) }
      try await desk.accept(link, person.principal)
      await #expect(throws: AccountError.linkUnusable) {
        try await desk.accept(link, person.principal)
      }
      let acting = try await desk.act(for: park.id, person, address: "")
      #expect(acting.principal.organisation?.id == park.id)
      #expect(acting.principal.role == .reader)
      #expect(try await desk.session(person.token, address: "") == nil)
      await #expect(throws: AccountError.noSuchMember) {
        try await desk.act(for: 1, acting, address: "")
      }
      let own = try await desk.own(acting.principal)
      #expect(own.organisations.map(\.0.id) == [firm.id, park.id])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a park sees its tenants who agreed, as long as they agree`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      let desk = office.desk
      let admin = try await office.administrator().principal
      let park = try await desk.addOrganisation(.park, name: "园区", by: admin)
      let firm = try await desk.addOrganisation(.enterprise, name: "甲", code: "C", by: admin)
      let keeper = try await office.person("k@p.cn", as: .reader, in: park, by: admin).principal
      let boss = try await office.person("b@a.cn", as: .manager, in: firm, by: admin).principal
      let clerk = try await office.person("c@a.cn", as: .officer, in: firm, by: boss).principal
      func sees() throws -> Bool {
        try office.database.read { session in
          try AccessGate(session).allows(
            .readEnterprise, keeper, subject: AccessSubject(codes: ["9", "C"], city: nil))
        }
      }
      #expect(try !sees())
      await #expect(throws: AccountError.notAllowed) {
        try await desk.setMandate(true, to: park.id, by: clerk)
      }
      await #expect(throws: AccountError.noSuchOrganisation) {
        try await desk.setMandate(true, to: firm.id, by: boss)
      }
      try await desk.setMandate(true, to: park.id, by: boss)
      #expect(try sees())
      try await desk.setMandate(false, to: park.id, by: boss)
      #expect(try !sees())
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a program does what its token says, as long as its person may`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      let desk = office.desk
      let admin = try await office.administrator().principal
      let firm = try await desk.addOrganisation(.enterprise, name: "甲", code: "C", by: admin)
      let boss = try await office.person("b@a.cn", as: .manager, in: firm, by: admin).principal
      let (secret, token) = try await desk.makeToken(
        name: "ERP", scopes: [.handIn], days: 30, boss)
      let program = try await desk.principal(token: secret, address: "")
      #expect(AccessRules.reach(of: program, for: .handIn) == .own(code: "C"))
      #expect(AccessRules.reach(of: program, for: .readEnterprise) == .nobody)
      #expect(AccessRules.reach(of: program, for: .manageOrganisation) == .nobody)
      await #expect(throws: AccountError.notAllowed, "a program makes no tokens") {
        try await desk.makeToken(name: "more", scopes: [.read], days: 1, program)
      }
      await #expect(throws: AccountError.tokenUnusable) {
        try await desk.principal(token: SecretToken(), address: "")
      }
      await #expect(throws: AccountError.noSuchToken, "nobody else's token can be revoked") {
        try await desk.revokeToken(token.id, admin)
      }
      _ = try await desk.principal(token: secret, address: "")
      office.clock.move(seconds: 30 * 24 * 60 * 60)
      await #expect(throws: AccountError.tokenUnusable) {
        try await desk.principal(token: secret, address: "")
      }
      let (other, second) = try await desk.makeToken(name: "2", scopes: [.read], days: 1, boss)
      try await desk.revokeToken(second.id, boss)
      await #expect(throws: AccountError.tokenUnusable) {
        try await desk.principal(token: other, address: "")
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a manager who was dismissed leaves no doors open`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      let desk = office.desk
      let admin = try await office.administrator().principal
      let firm = try await desk.addOrganisation(.enterprise, name: "甲", code: "C", by: admin)
      let boss = try await office.person("b@a.cn", as: .manager, in: firm, by: admin).principal
      let mate = try await office.person("m@a.cn", as: .manager, in: firm, by: admin).principal
      let spare = try await desk.invite(mail: "x@a.cn", as: .manager, into: firm.id, by: mate)
      let (secret, _) = try await desk.makeToken(name: "t", scopes: [.read], days: 9, mate)
      let mateID = try #require(mate.user?.id)
      try await desk.setRole(nil, of: mateID, in: firm.id, by: boss)
      #expect(try await desk.link(spare) == nil)
      await #expect(throws: AccountError.linkUnusable) {
        try await desk.use(
          spare, mail: "", name: "x", password: Office.password, address: "")
      }
      // Who comes back does not find the old token alive.
      let again = try await desk.invite(mail: "m@a.cn", as: .officer, into: firm.id, by: boss)
      try await desk.accept(again, try await office.signIn("m@a.cn").principal)
      await #expect(throws: AccountError.tokenUnusable) {
        try await desk.principal(token: secret, address: "")
      }
    }
  }
}
