internal import FEEL
internal import TradeTerms

/// Writes numbers with their unit the way people read them.
enum QuantityText {
  /// The number and its unit; money is written in the largest unit that it fills, exactly.
  static func wording(_ number: Decimal128, _ unit: MeasureUnit?) -> Wording {
    guard let unit else { return Wording(number.description, number.description) }
    guard unit.dimension == .money else {
      return unit.wording(number.description)
    }
    let magnitude = number < Decimal128(0) ? number.negated : number
    var best = unit
    var amount = number
    for name in ["亿元", "万元", "元"] {
      guard let candidate = MeasureUnit(name), let size = unit.convert(magnitude, to: candidate)
      else { continue }
      best = candidate
      amount = unit.convert(number, to: candidate) ?? number
      if size >= Decimal128(1) { break }
    }
    let text = withTwoPlaces(amount.description)
    return Wording("\(text) \(best.name.chinese)", "\(text) \(best.name.english)")
  }

  private static func withTwoPlaces(_ text: String) -> String {
    let parts = text.split(separator: ".")
    let fraction = parts.count == 2 ? parts[1].count : 0
    guard fraction < 2 else { return text }
    return text + (fraction == 0 ? "." : "") + String(repeating: "0", count: 2 - fraction)
  }
}
