import Testing
import TradeTerms

@testable import WebApp

@Suite struct FiguresTests {
  @Test(arguments: [
    (300_000_000_000, "30.00 亿元", "CNY 3.00 billion"),
    (299_999_999_999, "29.99 亿元", "CNY 2.99 billion"),
    (18_000_000_000, "1.80 亿元", "CNY 180.00 million"),
    (123_456, "1,234.56 元", "CNY 1,234.56"), (12_345_678, "12.34 万元", "CNY 123,456.78"),
    (0, "0.00 元", "CNY 0.00"), (-1, "-0.01 元", "CNY -0.01"),
    (-18_050_000_000, "-1.80 亿元", "CNY -180.50 million"),
  ])
  func `an amount is cut, never rounded up to a threshold`(
    _ fen: Int64, _ chinese: String, _ english: String
  ) {
    #expect(Figures.text(.rmb(fen: fen), .chinese) == chinese)
    #expect(Figures.text(.rmb(fen: fen), .english) == english)
  }

  @Test(arguments: [
    (1, "0.01 元"), (18_000_000_000, "1.80 亿元"), (18_000_000_001, "1.81 亿元"),
    (1_000_001, "1.01 万元"),
  ])
  func `what is short never reads as less than it is`(_ fen: Int64, _ text: String) {
    #expect(Figures.shortfallText(.rmb(fen: fen), .chinese) == text)
  }

  @Test func `an exact amount shows every fen`() {
    #expect(Figures.exact(fen: 299_999_999_999, .chinese) == "2,999,999,999.99 元")
    #expect(Figures.exact(fen: .min, .english) == "CNY -92,233,720,368,547,758.08")
  }

  @Test func `unknown is a word, not a number`() {
    #expect(Figures.text(.unknown, .chinese) == "未知")
    #expect(Figures.text(.unknown, .english) == "unknown")
  }
}
