import FEEL
import PolicyPacks
import Testing

@Suite struct MeasureUnitTests {
  @Test(arguments: [
    ("亿元", "元", "100000000"), ("万元", "亿元", "0.0001"), ("元", "分", "100"),
    ("万平方米", "平方米", "10000"), ("%", "倍", "0.01"),
  ])
  func `one unit is exactly so much of another`(_ from: String, _ to: String, _ amount: String)
    throws
  {
    let unit = try #require(MeasureUnit(from))
    let other = try #require(MeasureUnit(to))
    #expect(unit.convert(Decimal128(1), to: other) == Decimal128(amount))
  }

  @Test func `money is no area, and a unit must exist`() throws {
    let money = try #require(MeasureUnit("亿元"))
    let area = try #require(MeasureUnit("平方米"))
    #expect(money.convert(Decimal128(1), to: area) == nil)
    #expect(MeasureUnit("亿") == nil)
  }
}
