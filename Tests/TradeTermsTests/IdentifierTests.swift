import Testing
import TradeTerms

@Suite struct IdentifierTests {
  @Test(arguments: ["31149679BZ", "1105910159", "31149679bz"])
  func `a customs registration is ten digits and letters`(_ text: String) throws {
    #expect(try CustomsRegistration(text).description == text.uppercased())
    #expect(Bytes.read(text.uppercased(), CustomsRegistration.accepts))
  }

  @Test(arguments: [
    "", "31149679BZ1", "31149679B", "31149679B-", "３114967901", "31149679B\n", "31149679Bı",
    "31149679ﬀ",
  ])
  func `another shape is no customs registration`(_ text: String) {
    #expect(throws: IdentifierError.self) { try CustomsRegistration(text) }
    #expect(!Bytes.read(text, CustomsRegistration.accepts))
  }

  @Test func `an enterprise code is whichever of the two its length says`() throws {
    let uscc = try EnterpriseCode("91350100m000100y43")
    #expect(uscc == .uscc(try USCC("91350100M000100Y43")))
    let customs = try EnterpriseCode("1105910159")
    #expect(customs == .customs(try CustomsRegistration("1105910159")))
    #expect(customs.description == "1105910159")
  }

  @Test func `an enterprise code of neither length is told both lengths`() {
    let error = #expect(throws: IdentifierError.self) { try EnterpriseCode("无") }
    #expect(error == .wrongLength(.enterpriseCode, text: "无", expected: [10, 18]))
    #expect(error?.what.english.contains("10 or 18") == true)
    #expect(error?.what.chinese.contains("10 或 18") == true)
    #expect(error?.remedy.chinese.contains("海关注册编码") == true)
  }

  @Test func `a commodity code knows chapter, heading and subheading`() throws {
    let code = try HSCode("6109100021")
    #expect(code.chapter == "61")
    #expect(code.heading == "6109")
    #expect(code.subheading == "610910")
    #expect(Bytes.read("6109100021", HSCode.accepts))
  }

  @Test(arguments: ["", "6109", "61091000211", "61091000A1", "610910002１"])
  func `a commodity code of another shape is refused`(_ text: String) {
    #expect(throws: IdentifierError.self) { try HSCode(text) }
    #expect(!Bytes.read(text, HSCode.accepts))
  }

  @Test func `a district knows its region`() throws {
    #expect(try District("5349").region == "5300")
    #expect(throws: IdentifierError.self) { try District("534") }
    #expect(throws: IdentifierError.self) { try District("534X") }
  }

  @Test func `free numbers have their limits in characters, not bytes`() throws {
    let sixty = String(repeating: "单", count: 60)
    #expect(try OrderNumber(sixty).description == sixty)
    #expect(throws: IdentifierError.tooLong(.orderNumber, text: sixty + "1", limit: 60)) {
      try OrderNumber(sixty + "1")
    }
    #expect(try WaybillNumber(String(repeating: "1", count: 32)).description.count == 32)
    #expect(throws: IdentifierError.self) { try WaybillNumber(String(repeating: "1", count: 33)) }
  }

  @Test(arguments: ["", "   "])
  func `a free number may not be empty`(_ text: String) {
    #expect(throws: IdentifierError.empty(.orderNumber)) { try OrderNumber(text) }
    #expect(throws: IdentifierError.empty(.waybillNumber)) { try WaybillNumber(text) }
  }

  @Test func `a free number has no line break in it`() {
    #expect(throws: IdentifierError.wrongCharacter(.orderNumber, text: "A\nB", position: 2)) {
      try OrderNumber("A\nB")
    }
  }

  @Test func `an error shows no more of a text than a line`() {
    let text = String(repeating: "9", count: 1_000_000)
    let error = #expect(throws: IdentifierError.self) { try OrderNumber(text) }
    #expect((error?.what.english.count ?? .max) < 200)
  }

  @Test func `identifiers are ordered by their text`() throws {
    #expect(try OrderNumber("A1") < OrderNumber("A2"))
    #expect(try District("5141") < District("5300"))
  }

  @Test(arguments: IdentifierKind.allCases)
  func `every kind has a remedy in both languages`(_ kind: IdentifierKind) {
    let error = IdentifierError.empty(kind)
    #expect(!error.remedy.chinese.isEmpty)
    #expect(!error.remedy.english.isEmpty)
    #expect(error.place == kind.rawValue)
  }
}
