public import FEEL
public import TradeTerms

/// A unit of the policies: a name, what it measures, and its power of ten over the base unit.
public struct MeasureUnit: Hashable, Sendable {
  /// What is measured; only like may be added to or compared with like.
  public enum Dimension: String, Sendable {
    case money
    case area
    case enterprises
    case pieces
    case share
    case years
    case dollars
    case people
    case months
    case days
    case hours
  }

  public let name: Wording
  public let dimension: Dimension
  /// One unit is ten to this power of base units; the base of money is the fen.
  public let power: Int

  /// The units that packs may name; the Chinese name is the one they write.
  public static let all: [MeasureUnit] = [
    MeasureUnit(name: Wording("分", "fen"), dimension: .money, power: 0),
    MeasureUnit(name: Wording("元", "元"), dimension: .money, power: 2),
    MeasureUnit(name: Wording("万元", "万元"), dimension: .money, power: 6),
    MeasureUnit(name: Wording("亿元", "亿元"), dimension: .money, power: 10),
    MeasureUnit(name: Wording("平方米", "m²"), dimension: .area, power: 0),
    MeasureUnit(name: Wording("万平方米", "万 m²"), dimension: .area, power: 4),
    MeasureUnit(name: Wording("家", "enterprises"), dimension: .enterprises, power: 0),
    MeasureUnit(name: Wording("万家", "万 enterprises"), dimension: .enterprises, power: 4),
    MeasureUnit(name: Wording("个", ""), dimension: .pieces, power: 0),
    // The base of a share is a hundred millionth, so that shares are whole numbers as all facts are.
    MeasureUnit(name: Wording("倍", "times"), dimension: .share, power: 8),
    MeasureUnit(name: Wording("%", "%"), dimension: .share, power: 6),
    MeasureUnit(name: Wording("年", "years"), dimension: .years, power: 0),
    MeasureUnit(name: Wording("个月", "months"), dimension: .months, power: 0),
    MeasureUnit(name: Wording("天", "days"), dimension: .days, power: 0),
    MeasureUnit(name: Wording("小时", "hours"), dimension: .hours, power: 0),
    MeasureUnit(name: Wording("人", "people"), dimension: .people, power: 0),
    MeasureUnit(name: Wording("美分", "US cents"), dimension: .dollars, power: 0),
    MeasureUnit(name: Wording("美元", "US$"), dimension: .dollars, power: 2),
    MeasureUnit(name: Wording("万美元", "万 US$"), dimension: .dollars, power: 6),
  ]

  /// The unit of that Chinese name.
  public init?(_ name: String) {
    guard let unit = Self.all.first(where: { $0.name.chinese == name }) else { return nil }
    self = unit
  }

  private init(name: Wording, dimension: Dimension, power: Int) {
    self.name = name
    self.dimension = dimension
    self.power = power
  }

  /// `value` of this unit, in `other`; nil where they do not measure the same.
  public func convert(_ value: Decimal128, to other: MeasureUnit) -> Decimal128? {
    dimension == other.dimension ? value.shifted(by: power - other.power) : nil
  }
}

extension MeasureUnit {
  /// A number with the unit behind it; English counts some things without a word.
  public func wording(_ number: String) -> Wording {
    Wording(
      "\(number) \(name.chinese)", name.english.isEmpty ? number : "\(number) \(name.english)")
  }
}
