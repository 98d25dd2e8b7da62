import FEEL
import Testing

@Suite struct Decimal128Tests {
  @Test func `a third has 34 digits and no binary noise`() throws {
    let third = try #require(Decimal128(1).divided(by: Decimal128(3)))
    #expect(third.description == "0.3333333333333333333333333333333333")
    let part = try #require(Decimal128("1.3"))
    #expect(Decimal128("1.1")?.adding(part) == Decimal128(24, scale: 1))
  }

  @Test(arguments: [
    ("30.00", "30"), ("0.010", "0.01"), ("-0.5", "-0.5"), ("1e3", "1000"), ("0", "0"),
    ("120", "120"), ("12.0000000001", "12.0000000001"), (".5", "0.5"),
  ])
  func `a number prints plainly`(_ written: String, _ printed: String) {
    #expect(Decimal128(written)?.description == printed)
  }

  @Test(arguments: ["", "abc", "NaN", "Infinity", "1.2.3", "--1", "一"])
  func `what is no number is refused`(_ text: String) {
    #expect(Decimal128(text) == nil)
  }

  @Test func `scaling to a whole number is exact or nil`() {
    #expect(Decimal128("29.9999999999")?.integer(scale: 10) == 299_999_999_999)
    #expect(Decimal128("29.99999999991")?.integer(scale: 10) == nil)
    #expect(Decimal128("1e30")?.integer() == nil)
    #expect(Decimal128(1).divided(by: Decimal128(0)) == nil)
  }

  @Test func `equal numbers have equal hashes whatever their zeros`() throws {
    let numbers: Set = [try #require(Decimal128("2.50")), try #require(Decimal128("2.5"))]
    #expect(numbers.count == 1)
  }
}
