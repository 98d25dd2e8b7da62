import Entitlements
import Storage
import StorageTesting
import Testing
import TradeTerms

@Suite struct ObjectionTests {
  /// Writes backwards, and knows for which objection; enough to tell what is sealed.
  private static let seal = ContactSeal(
    seal: { text, id in Array("\(id) \(text)".utf8.reversed()) },
    open: { sealed, id in
      let text = String(decoding: sealed.reversed(), as: UTF8.self)
      return text.hasPrefix("\(id) ") ? String(text.dropFirst("\(id) ".count)) : "?"
    })

  /// The contact as the database holds it.
  private static func kept(
    _ id: Int64, _ database: any Database
  ) async throws -> (plain: String, sealed: [UInt8]?) {
    try await database.read { session in
      let select = try session.statement(
        "SELECT contact, contact_sealed FROM objection WHERE id = ?")
      defer { select.reset() }
      select.bind(1, id)
      guard try select.step() else { return ("", nil) }
      return (select.text(0), select.isNull(1) ? nil : select.bytes(1))
    }
  }

  /// Two decisions about one enterprise, of which the first reads its turnover.
  private static func numbers(
    _ province: ExampleProvince
  ) async throws -> (DecisionNumber, DecisionNumber) {
    _ = try await province.decide()
    let kept = try await province.desk.decisions(code: try ExampleProvince.codes()[10])
    return (
      try #require(kept.first { $0.decision == "supported" }).number,
      try #require(kept.first { $0.decision == "T8" }).number
    )
  }

  @Test(arguments: LiveEngine.available)
  func `a contact is kept sealed, and one that was written plainly is sealed later`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let province = try await ExampleProvince(database)
      let (number, elsewhere) = try await Self.numbers(province)
      var desk = province.desk
      let text = ObjectionText(fact: "annualTurnover", claim: "x", contact: "子鹏，13800000000")
      // Without a key nothing personal is taken.
      await #expect(throws: EntitlementError.noContactKey) {
        try await province.desk.object(to: number, text)
      }
      desk.contacts = Self.seal
      let objection = try await desk.object(to: number, text, by: 7)
      #expect(objection.hasContact && objection.author == 7)
      var kept = try await Self.kept(objection.id, database)
      #expect(kept.plain.isEmpty && kept.sealed != nil)
      #expect(!String(decoding: kept.sealed ?? [], as: UTF8.self).contains("13800000000"))
      #expect(try await desk.contact(of: objection.id, to: number) == text.contact)
      #expect(try await desk.contact(of: objection.id, to: elsewhere) == nil)

      // As it was written before contacts were sealed.
      try await database.write { session in
        try session.execute(
          "UPDATE objection SET contact = '李，13900000000', contact_sealed = NULL, author = NULL")
      }
      #expect(try await desk.objections(to: number).map(\.hasContact) == [true])
      #expect(try await desk.contact(of: objection.id, to: number) == "李，13900000000")
      #expect(try await desk.sealPlainContacts() == 1)
      #expect(try await desk.sealPlainContacts() == 0)
      kept = try await Self.kept(objection.id, database)
      #expect(kept.plain.isEmpty && kept.sealed != nil)
      #expect(try await desk.contact(of: objection.id, to: number) == "李，13900000000")
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a contact is erased with the account that gave it, the objection stays`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let province = try await ExampleProvince(database)
      let (number, _) = try await Self.numbers(province)
      var desk = province.desk
      desk.contacts = Self.seal
      let text = ObjectionText(fact: "annualTurnover", claim: "x", contact: "13800000000")
      let own = try await desk.object(to: number, text, by: 7)
      let other = try await desk.object(to: number, text, by: 8)
      #expect(try await desk.objections(by: 7).map(\.id) == [own.id])
      #expect(try await desk.ownContact(of: other.id, author: 7) == nil)
      for count in [1, 0] {
        let erased = try await database.write { try ObjectionStore($0).eraseContacts(of: 7) }
        #expect(erased == count)
      }
      #expect(try await desk.contact(of: own.id, to: number) == nil)
      #expect(try await desk.contact(of: other.id, to: number) == text.contact)
      #expect(try await desk.objections(to: number).map(\.claim) == ["x", "x"])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `an objection is kept with the decision that it contests`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let province = try await ExampleProvince(database)
      _ = try await province.decide()
      let codes = try ExampleProvince.codes()
      let kept = try await province.desk.decisions(code: codes[10])
      let number = try #require(kept.first { $0.decision == "supported" }).number
      var desk = province.desk
      desk.contacts = Self.seal
      let first = try await desk.object(
        to: number,
        ObjectionText(
          fact: "annualTurnover", claim: "应为 20 亿元", evidence: "审计报告 7 号",
          contact: "子鹏，13800000000"))
      #expect(first.id == 1)
      #expect(first.receivedAt == ExampleProvince.decidedAt)
      let second = try await province.desk.object(
        to: number, ObjectionText(fact: "年交易规模", claim: "见上"))
      #expect(second.fact == "annualTurnover")
      let other = try #require(kept.first { $0.decision == "T8" }).number
      _ = try await province.desk.object(
        to: other, ObjectionText(fact: "annualTurnoverDeclared", claim: "我们申报过"))
      #expect(try await province.desk.objections(to: number) == [first, second])
      #expect(try await province.desk.objections().map(\.id) == [3, 2, 1])
      #expect(try await province.desk.objections(before: 3, limit: 1).map(\.id) == [2])
    }
  }

  @Test func `an objection to nothing, or that says nothing, is refused`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let province = try await ExampleProvince(database)
      let run = try await province.decide()
      let number = run.number(place: 0, row: 0)
      let long = String(repeating: "长", count: 2_001)
      for text in [
        ObjectionText(fact: "annualTurnover", claim: " \n"),
        ObjectionText(fact: "annualTurnover", claim: long),
        ObjectionText(fact: "annualTurnover", claim: "x", contact: long),
        ObjectionText(fact: "shoeSize", claim: "43"),
      ] {
        await #expect(throws: EntitlementError.self) {
          _ = try await province.desk.object(to: number, text)
        }
      }
      await #expect(throws: EntitlementError.self) {
        _ = try await province.desk.object(
          to: run.number(place: 0, row: 500),
          ObjectionText(fact: "annualTurnover", claim: "x"))
      }
      #expect(try await province.desk.objections().isEmpty)
    }
  }
}
