import FEEL
import Testing

@Suite struct Decimal128TextTests {
  @Test(arguments: [
    "+1", "+-1", "-+1", "--1", "-", "+", "1e", "1e+", "e5", "-e5", ".", ".e1", "1.", "1.e3", "-.",
    "1..2", "1.2.3", "1e5.5", "1e5e5", "NaN", "inf", "-inf", "Infinity", "sNaN1", "0x10", "1_000",
    "1,000", " 1", "1 ", "1\n", "1\0", "１", "٣", "1e１", "−1", "", "-0-", "1-", "1E--5",
  ])
  func `what is no literal of FEEL is refused`(_ text: String) {
    #expect(Decimal128(text) == nil)
  }

  @Test(arguments: [
    ("-.5", "-0.5"), ("1E3", "1000"), ("1e+3", "1000"), ("1.50e-3", "0.0015"), ("-0", "0"),
    ("0e99999999999999999999", "0"), ("000012", "12"), ("0.000", "0"),
    ("1e-99999999999999999", "0"),
    ("18446744073709551616", "18446744073709551616"), ("9007199254740993", "9007199254740993"),
    ("12345678901234567890123456789012345", "1.234567890123456789012345678901234E+34"),
    ("1e33", "1" + String(repeating: "0", count: 33)), ("1e34", "1E+34"),
    ("12345e40", "1.2345E+44"), ("1e-34", "0." + String(repeating: "0", count: 33) + "1"),
    ("1e-35", "1E-35"), ("1E+6144", "1E+6144"), ("-15e-6176", "-1.5E-6175"),
  ])
  func `a literal is printed as the same number`(_ written: String, _ printed: String) throws {
    let number = try #require(Decimal128(written))
    #expect(number.description == printed)
    #expect(Decimal128(number.description) == number)
  }

  @Test(arguments: [
    // A tie goes to the even neighbour, unless a digit far behind breaks it.
    ("10000000000000000000000000000000005", "1E+34"),
    ("10000000000000000000000000000000015", "1.000000000000000000000000000000002E+34"),
    (
      "10000000000000000000000000000000005.0000000000000000000000000000000000000000000001",
      "1.000000000000000000000000000000001E+34"
    ),
    ("99999999999999999999999999999999995", "1E+35"),
    ("0.5e-6176", "0"), ("0.51e-6176", "1E-6176"), ("1.5e-6176", "2E-6176"),
  ])
  func `more digits than 34 are rounded half even`(_ written: String, _ printed: String) {
    #expect(Decimal128(written)?.description == printed)
  }

  @Test func `a text beyond the range is no number`() {
    #expect(Decimal128("1e6145") == nil)
    #expect(Decimal128("-9.9999999999999999999999999999999995e6144") == nil)
    #expect(Decimal128("1e99999999999999999999999999") == nil)
  }

  @Test func `a very long literal is read once and rounded`() {
    let ones = String(repeating: "1", count: 100_000)
    #expect(Decimal128(ones) == nil)
    #expect(Decimal128("0.\(ones)")?.description == "0." + ones.prefix(34))
    #expect(Decimal128("\(ones)e-99999")?.description == "1." + ones.prefix(33))
    #expect(Decimal128("0." + String(repeating: "0", count: 100_000) + "1e100001") == Decimal128(1))
  }

  @Test func `a part of a text is read like a text`() {
    let line = "a=12.50;"
    #expect(Decimal128(line.dropFirst(2).dropLast()) == Decimal128(125, scale: 1))
  }
}
