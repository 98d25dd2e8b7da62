import FEEL
import Testing

@Suite struct Decimal128PlacesTests {
  /// -2.5, -1.5, -1.1, 1.1, 1.5, 2.5 and 2.6 to whole numbers.
  @Test(arguments: [
    (Decimal128.Rounding.halfEven, [-2, -2, -1, 1, 2, 2, 3]),
    (.floor, [-3, -2, -2, 1, 1, 2, 2]), (.ceiling, [-2, -1, -1, 2, 2, 3, 3]),
    (.up, [-3, -2, -2, 2, 2, 3, 3]), (.down, [-2, -1, -1, 1, 1, 2, 2]),
    (.halfUp, [-3, -2, -1, 1, 2, 3, 3]), (.halfDown, [-2, -1, -1, 1, 1, 2, 3]),
  ])
  func `each rounding has its way with ties and signs`(
    _ rounding: Decimal128.Rounding, _ whole: [Int64]
  ) {
    let numbers = [-25, -15, -11, 11, 15, 25, 26].map { Decimal128($0, scale: 1) }
    #expect(
      numbers.map { $0.rounded(toPlaces: 0, rounding) } == whole.map { Decimal128($0) })
  }

  @Test(arguments: Decimal128.Rounding.allCases)
  func `a scale is from -6111 to 6176 and never spoils a number`(
    _ rounding: Decimal128.Rounding
  ) throws {
    let number = Decimal128(55, scale: 1)
    #expect(number.rounded(toPlaces: 6176, rounding) == number)
    #expect(number.rounded(toPlaces: 6177, rounding) == nil)
    #expect(number.rounded(toPlaces: -6112, rounding) == nil)
    #expect(number.rounded(toPlaces: .min, rounding) == nil)
    #expect(number.rounded(toPlaces: .max, rounding) == nil)
    let far = try #require(number.rounded(toPlaces: -6111, rounding))
    #expect(far == .zero || far.description == "1E+6111")
    let long = try #require(Decimal128("1234567890123456789012345678901234"))
    #expect(long.rounded(toPlaces: 30, rounding) == long)
  }

  @Test func `floor and ceiling go down and up`() {
    #expect(Decimal128(-15, scale: 1).floor == Decimal128(-2))
    #expect(Decimal128(-15, scale: 1).ceiling == Decimal128(-1))
    #expect(Decimal128(15, scale: 1).ceiling == Decimal128(2))
    #expect(Decimal128("1e-6176")?.ceiling == Decimal128(1))
    #expect(Decimal128("-1e-6176")?.floor == Decimal128(-1))
  }

  @Test(arguments: [
    ("2.0", true, true), ("3.00", true, false), ("0", true, true), ("-7", true, false),
    ("1e3", true, true), ("2.5", false, false), ("1e-6176", false, false), ("9e6144", true, true),
  ])
  func `whole, even and odd do not depend on zeros at the end`(
    _ text: String, _ isWhole: Bool, _ isEven: Bool
  ) throws {
    let number = try #require(Decimal128(text))
    #expect(number.isInteger == isWhole)
    #expect(number.isEven == isEven)
    #expect(number.isOdd == (isWhole && !isEven))
  }

  @Test func `whole numbers come out exactly, in 64 and in 128 bits`() throws {
    #expect(Decimal128(.min).integer() == .min)
    #expect(Decimal128(.max).integer() == .max)
    #expect(Decimal128("9223372036854775808")?.integer() == nil)
    #expect(Decimal128("9223372036854775808")?.wideInteger() == 9_223_372_036_854_775_808)
    #expect(
      Decimal128("1e38")?.wideInteger().map { "\($0)" } == "1" + String(repeating: "0", count: 38))
    #expect(Decimal128("2e38")?.wideInteger() == nil)
    #expect(Decimal128("2e-3")?.wideInteger(scale: 3) == 2)
    #expect(Decimal128(1).integer(scale: .max) == nil)
    #expect(Decimal128(1).integer(scale: .min) == nil)
    #expect(Decimal128.zero.integer(scale: .max) == 0)
  }
}
