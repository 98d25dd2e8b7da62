import FEEL
import PolicyPacks
import TradeTerms

/// Numbers with their units, for lists.
enum QuantityWording {
  static func wording(_ number: Decimal128, _ unit: MeasureUnit?) -> Wording {
    guard let unit else { return Wording(number.description, number.description) }
    if unit.dimension == .money, let fen = fen(number, unit) {
      return Wording(RMB(fen: fen).chinese, RMB(fen: fen).english)
    }
    return unit.wording(number.description)
  }

  private static func fen(_ number: Decimal128, _ unit: MeasureUnit) -> Int64? {
    guard let fen = MeasureUnit("分") else { return nil }
    return unit.convert(number, to: fen).flatMap { Int64($0.description) }
  }
}
