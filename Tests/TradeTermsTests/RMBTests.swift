import Testing
import TradeTerms

@Suite struct RMBTests {
  @Test(arguments: [
    ("3000000000", "3,000,000,000.00", "30.00亿元", "30.00亿元"),
    ("2999999999.99", "2,999,999,999.99", "29.9999999999亿元", "约30.00亿元"),
    ("100000000", "100,000,000.00", "1.00亿元", "1.00亿元"),
    ("99999999.99", "99,999,999.99", "9999.999999万元", "约10,000.00万元"),
    ("10000", "10,000.00", "1.00万元", "1.00万元"),
    ("9999.99", "9,999.99", "9,999.99元", "9,999.99元"),
    ("1234567.8", "1,234,567.80", "123.45678万元", "约123.46万元"),
    ("0.01", "0.01", "0.01元", "0.01元"), ("0", "0.00", "0.00元", "0.00元"),
    ("-1234.5", "-1,234.50", "-1,234.50元", "-1,234.50元"),
    ("-180000000", "-180,000,000.00", "-1.80亿元", "-1.80亿元"),
  ])
  func `a sum is shown to the fen, and rounded only when asked`(
    _ yuan: String, _ plain: String, _ chinese: String, _ rounded: String
  ) throws {
    let sum = try RMB(yuan: yuan)
    #expect(sum.description == plain)
    #expect(sum.english == "CNY " + plain)
    #expect(sum.chinese == chinese)
    #expect(sum.chineseRounded == rounded)
  }

  @Test func `one fen decides between two sums`() throws {
    let threshold = try RMB(yuan: "3000000000")
    #expect(threshold.fen == 300_000_000_000)
    #expect(try RMB(yuan: "2999999999.99") < threshold)
    #expect(threshold - RMB(fen: 1) == (try RMB(yuan: "2999999999.99")))
  }

  @Test(arguments: ["", "1,234.56", "¥1", "1.2.3", "一"])
  func `what is not plain yuan is refused`(_ text: String) {
    #expect(throws: NotationError.unreadable(.yuan, text: text)) { try RMB(yuan: text) }
  }

  @Test func `a part of a fen is refused, not rounded`() {
    #expect(throws: NotationError.tooManyDecimals(.yuan, text: "0.005")) {
      try RMB(yuan: "0.005")
    }
  }

  @Test func `the ends of the range are read and printed, beyond them nothing`() throws {
    #expect(try RMB(yuan: "92233720368547758.07").fen == .max)
    #expect(try RMB(yuan: "-92233720368547758.08").description == "-92,233,720,368,547,758.08")
    #expect(throws: NotationError.outOfRange(.yuan, text: "92233720368547758.08")) {
      try RMB(yuan: "92233720368547758.08")
    }
    #expect(RMB(fen: .max).adding(RMB(fen: 1)) == nil)
    #expect(RMB(fen: 1).adding(RMB(fen: 2)) == RMB(fen: 3))
  }
}
