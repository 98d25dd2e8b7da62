import FEEL
import Testing

@Suite struct Decimal128PartsTests {
  @Test func `a number is taken apart and put together`() throws {
    let number = try #require(Decimal128("-12.50"))
    #expect(number.significand == -1250 && number.exponent == -2)
    #expect(Decimal128(significand: -1250, exponent: -2) == number)
    #expect(Decimal128(exactly: -1250, exponent: -2) == number)
  }

  @Test func `what does not fit is rounded, or refused where it must be exact`() {
    #expect(Decimal128(significand: .max, exponent: 0)?.description.hasPrefix("1.7014118") == true)
    #expect(Decimal128(exactly: .max, exponent: 0) == nil)
    #expect(Decimal128(exactly: .min, exponent: 0) == nil)
    #expect(Decimal128(significand: 1, exponent: 6145) == nil)
    #expect(Decimal128(significand: 1, exponent: .max) == nil)
    #expect(Decimal128(significand: 1, exponent: .min) == .zero)
    #expect(Decimal128(exactly: 1, exponent: .min) == nil)
    #expect(Decimal128(exactly: 0, exponent: .max) == .zero)
    #expect(Decimal128(exactly: 1, exponent: 6144)?.description == "1E+6144")
  }

  @Test func `a scale of any size is safe`() {
    #expect(Decimal128(1, scale: .max) == .zero)
    #expect(Decimal128(-1, scale: .min) < Decimal128(.min))
    #expect(Decimal128(1).shifted(by: .max) == nil)
    #expect(Decimal128(1).shifted(by: .min) == .zero)
    #expect(Decimal128(12).shifted(by: -1) == Decimal128(12, scale: 1))
  }

  @Test func `a negative zero is zero`() throws {
    let zero = Decimal128.zero.negated
    #expect(zero == .zero && !zero.isNegative && zero.description == "0")
    #expect(zero.hashValue == Decimal128.zero.hashValue && !(zero < .zero) && zero.integer() == 0)
    let product = try #require(Decimal128(-1).multiplied(by: .zero))
    #expect(product == .zero && product.description == "0" && product.significand == 0)
    #expect(product.squareRoot == .zero && product.rounded(toPlaces: 0, .floor) == .zero)
  }

  @Test func `order holds across sizes, signs and zeros at the end`() throws {
    let texts = [
      "-9e6144", "-1e20", "-10.01", "-10", "-1e-6176", "0", "1e-6176", "0.1",
      "0.1000000000000000000000000000000001", "1", "18446744073709551616", "1e34", "9e6144",
    ]
    let numbers = try texts.map { try #require(Decimal128($0)) }
    for (place, left) in numbers.enumerated() {
      for (other, right) in numbers.enumerated() {
        #expect((left < right) == (place < other) && (left == right) == (place == other))
      }
    }
    #expect(Decimal128("1e33") == Decimal128("1000000000000000000000000000000000.0"))
  }
}
