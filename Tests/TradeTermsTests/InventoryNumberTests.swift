import Testing
import TradeTerms

@Suite struct InventoryNumberTests {
  @Test(arguments: ["51412025E123456789", "51412025E1234567890", "51412025E12345678901"])
  func `a serial of nine to eleven digits is right`(_ text: String) throws {
    let number = try InventoryNumber(text)
    #expect(number.districtCode == "5141")
    #expect(number.year == 2025)
    #expect(number.isExport)
  }

  @Test func `an import number is no export`() throws {
    #expect(try !InventoryNumber("29242020I439440284").isExport)
  }

  @Test(arguments: [
    ("51412025X123456789", 9), ("5141202EE123456789", 8), ("51412025E12345678A", 18),
  ])
  func `a wrong character is pointed at`(_ text: String, _ position: Int) {
    #expect(
      throws: IdentifierError.wrongCharacter(.inventoryNumber, text: text, position: position)
    ) { try InventoryNumber(text) }
  }

  @Test(arguments: ["51412025E12345678", "51412025E123456789012", ""])
  func `another length is refused`(_ text: String) {
    #expect(throws: IdentifierError.self) { try InventoryNumber(text) }
  }
}
