import Testing
import TradeTerms

@Suite struct AmountTests {
  @Test(
    arguments: [
      ("0", 0, "0"), ("-0", 0, "0"), ("+1.5", 150_000, "1.5"), (".5", 50_000, "0.5"),
      ("5.", 500_000, "5"), ("-12.34567", -1_234_567, "-12.34567"), ("0.00001", 1, "0.00001"),
      ("000128.500000000", 12_850_000, "128.5"), (" \t\r\n7 ", 700_000, "7"),
      ("9999999999999999999", 999_999_999_999_999_999_900_000, "9999999999999999999"),
      ("99999999999999.99999", 9_999_999_999_999_999_999, "99999999999999.99999"),
      ("00000000000000000000000000000000001", 100_000, "1"),
    ] as [(String, Int128, String)])
  func `the decimal form of XML Schema is read exactly`(
    _ text: String, _ units: Int128, _ printed: String
  ) throws {
    let amount = try Amount(text)
    #expect(amount.hundredThousandths == units)
    #expect(amount.description == printed)
    #expect(Bytes.read(text) { Amount(utf8: $0) } == amount)
    #expect(try Amount(amount.description) == amount)
  }

  @Test(arguments: [
    "", " ", ".", "+", "-", "+-1", "1e2", "1,000", "1 2", "NaN", "0x1", "１", "1.2.3", "- 1",
    "1\u{0}",
  ])
  func `another form is no amount`(_ text: String) {
    #expect(throws: NotationError.unreadable(.amount, text: text)) { try Amount(text) }
    #expect(Bytes.read(text) { Amount(utf8: $0) } == nil)
  }

  @Test(arguments: ["10000000000000000000", "999999999999999.99999", "123456789012345678901.5"])
  func `a twentieth digit is too many`(_ text: String) {
    #expect(throws: NotationError.tooManyDigits(.amount, text: text)) { try Amount(text) }
    #expect(Bytes.read(text) { Amount(utf8: $0) } == nil)
  }

  @Test(arguments: ["0.000001", "1.123456", "1.0000000000000000000000000000000001"])
  func `a sixth decimal is too many`(_ text: String) {
    #expect(throws: NotationError.tooManyDecimals(.amount, text: text)) { try Amount(text) }
  }

  @Test func `amounts add and compare exactly`() throws {
    #expect(try Amount("0.1") + Amount("0.2") == Amount("0.3"))
    #expect(try Amount("1") - Amount("0.00001") == Amount("0.99999"))
    #expect(try Amount("-1") < Amount("0.00001"))
    #expect(try -Amount("2.5") == Amount("-2.5"))
  }

  @Test func `a product is exact to the tenth decimal`() throws {
    let product = try Amount("0.00001").times(Amount("0.00001"))
    #expect(product == (1, false))
    let total = try Amount("3").times(Amount("19.99"))
    #expect(try total.tenBillionths == Amount("59.97").hundredThousandths * 100_000)
  }

  @Test func `a product that does not fit says so`() throws {
    let largest = try Amount("9999999999999999999")
    #expect(largest.times(largest).overflow)
  }
}
