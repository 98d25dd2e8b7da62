import FEEL
import Testing

@Suite struct Decimal128PowerTests {
  @Test(arguments: [
    ("10", "-2", "0.01"), ("4", "0.5", "2"), ("4", "-0.5", "0.5"), ("2", "-3", "0.125"),
    ("-2", "3", "-8"), ("-2", "2", "4"), ("-2", "-1", "-0.5"), ("0", "0", "1"), ("0", "2", "0"),
    ("7", "0", "1"), ("1", "1e6000", "1"), ("1", "-0.3", "1"), ("0.25", "1.5", "0.125"),
    ("2", "0.25", "1.189207115002721066717499970560476"), ("10", "6144", "1E+6144"),
    ("1024", "0.1", "2"), ("243", "0.2", "3"), ("1e-10", "0.1", "0.1"), ("-1", "1e33", "1"),
    ("-1", "999999999999999999999999999999999", "-1"), ("10", "-9000", "0"),
    ("5559060566555523000000000000000001", "1", "5559060566555523000000000000000001"),
    ("0.5", "1e40", "0"), ("2", "-1e40", "0"), ("1.05", "12", "1.795856326022129150390625"),
    // A tie of the 35th digit, which is exact, goes to the even neighbour.
    ("1.00000000000000005", "2", "1.000000000000000100000000000000002"),
    ("3", "71", "7509466514979724803946715958257547"),
  ])
  func `powers are exact where they can be`(_ base: String, _ power: String, _ result: String)
    throws
  {
    let base = try #require(Decimal128(base))
    let power = try #require(Decimal128(power))
    #expect(base.raised(to: power)?.description == result)
  }

  @Test(arguments: [
    ("0", "-1"), ("-8", "0.5"), ("-1", "0.1"), ("10", "6145"), ("2", "1e40"), ("0.5", "-1e6000"),
    ("9e6144", "9e6144"), ("-10", "6145"),
  ])
  func `a power that is none or beyond the range is nil`(_ base: String, _ power: String) throws {
    let base = try #require(Decimal128(base))
    let power = try #require(Decimal128(power))
    #expect(base.raised(to: power) == nil)
  }

  @Test func `a root of a power comes back`() throws {
    let root = try #require(Decimal128("7509466514979724803946715958257547"))
    #expect(
      try root.raised(to: #require(Decimal128("0.5")))?.description
        == "86657178092641147.36902887474830661")
    #expect(Decimal128(2).raised(to: Decimal128(5, scale: 1)) == Decimal128(2).squareRoot)
  }

  @Test func `exponential and logarithm know their domain`() {
    #expect(Decimal128(0).exponential == Decimal128(1))
    #expect(Decimal128(1).exponential?.description == "2.718281828459045235360287471352662")
    #expect(Decimal128(1).naturalLogarithm == .zero)
    #expect(Decimal128(10).naturalLogarithm?.description == "2.302585092994045684017991454684364")
    #expect(Decimal128(0).naturalLogarithm == nil && Decimal128(-1).naturalLogarithm == nil)
    #expect(Decimal128(20_000).exponential == nil)
    #expect(Decimal128(-20_000).exponential == .zero)
    #expect(Decimal128("-9e6144")?.exponential == .zero)
    #expect(Decimal128("5e-34")?.exponential?.description == "1.000000000000000000000000000000001")
  }

  @Test func `a square root is of what is not negative`() {
    #expect(Decimal128(2).squareRoot?.description == "1.414213562373095048801688724209698")
    #expect(Decimal128(-1).squareRoot == nil)
  }

  @Test(arguments: [
    ("10", "3", "1"), ("-10", "3", "2"), ("10", "-3", "-2"), ("-10", "-3", "-1"),
    ("5.3", "2", "1.3"),
    ("-5.3", "2", "0.7"), ("1e6144", "7", "1"), ("-1e6144", "7", "6"), ("6", "3", "0"),
    ("1e-6176", "1e6144", "1E-6176"), ("-1e-6176", "5", "5"), ("0", "5", "0"),
  ])
  func `a modulo has the sign of the divisor and is exact however large the quotient`(
    _ dividend: String, _ divisor: String, _ result: String
  ) throws {
    let dividend = try #require(Decimal128(dividend))
    #expect(try dividend.modulo(#require(Decimal128(divisor)))?.description == result)
    #expect(dividend.modulo(.zero) == nil)
  }
}
