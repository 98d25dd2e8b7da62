import Testing
import TradeTerms

@Suite struct ExchangeRateTests {
  @Test(arguments: [
    ("7.1217", "100", 71_217), ("7.1217", "0.01", 7), ("7", "0.005", 4), ("1", "0.005", 1),
    ("1", "0.00499", 0), ("1", "-0.005", -1), ("1", "-0.00499", 0), ("0.0483", "1000", 4830),
    ("0.0000000001", "1", 0), ("1", "30000000.00", 3_000_000_000), ("7.0001", "0.5", 350),
  ])
  func `an amount is rounded half up at the fen, by its size`(
    _ rate: String, _ amount: String, _ fen: Int64
  ) throws {
    #expect(try ExchangeRate(yuanPerUnit: rate).rmb(of: Amount(amount)) == RMB(fen: fen))
  }

  @Test func `a result that does not fit is nil`() throws {
    let rate = try ExchangeRate(yuanPerUnit: "7.1")
    #expect(try rate.rmb(of: Amount("9999999999999999999")) == nil)
    #expect(rate.rmb(of: Amount(hundredThousandths: .max)) == nil)
  }

  @Test func `the renminbi is worth itself`() throws {
    #expect(try ExchangeRate.one.rmb(of: Amount("123.45")) == RMB(yuan: "123.45"))
    #expect(ExchangeRate.one.description == "1")
  }

  @Test(arguments: ["7.1217", "0.0000000001", "123456789.5", "7"])
  func `a rate is printed as it was read`(_ text: String) throws {
    let rate = try ExchangeRate(yuanPerUnit: text)
    #expect(rate.description == text)
    #expect(ExchangeRate(fenHundredMillionths: rate.fenHundredMillionths) == rate)
  }

  @Test(arguments: ["0", "-1", "1000000000", "", "7,1", "0.00000000001"])
  func `a rate is above zero and a plain decimal`(_ text: String) {
    let error = #expect(throws: NotationError.self) { try ExchangeRate(yuanPerUnit: text) }
    #expect(error?.notation == .exchangeRate)
    #expect(ExchangeRate(fenHundredMillionths: 0) == nil)
  }
}
