import FEEL
import PolicyPacks
import TradeTerms

extension Figure {
  /// A number of a policy in its unit: money in fen, things counted whole, shares in hundredths.
  init(_ number: Decimal128, _ unit: MeasureUnit?) {
    let exact = unit.flatMap { number.integer(scale: $0.power) }
    switch (unit?.dimension, exact) {
    case (.money, .some(let fen)): self = .rmb(fen: fen)
    case (.enterprises, .some(let count)): self = .count(count, unit: Wording("家", "firms"))
    case (.area, .some(let count)): self = .count(count, unit: Wording("平方米", "m²"))
    case (.pieces, .some(let count)): self = .count(count, unit: Wording("个", ""))
    case (.years, .some(let count)): self = .count(count, unit: Wording("年", "years"))
    case (.share, _): self = Self.share(number, unit)
    default: self = Self.plain(number, unit)
    }
  }

  /// A share or a multiple, cut to hundredths of its own unit.
  private static func share(_ number: Decimal128, _ unit: MeasureUnit?) -> Figure {
    guard let unit, let hundredths = number.shifted(by: 2)?.floor.integer() else {
      return plain(number, unit)
    }
    return .ratio(hundredths: hundredths, unit: unit.name)
  }

  private static func plain(_ number: Decimal128, _ unit: MeasureUnit?) -> Figure {
    .words(
      Wording(
        number.description + (unit.map { " " + $0.name.chinese } ?? ""),
        number.description + (unit.map { " " + $0.name.english } ?? "")))
  }

  /// What was found of a fact.
  init(_ found: FoundValue) {
    switch found.standing {
    case .known(.number(let number)): self.init(number, found.unit)
    case .known, .absent: self = .words(found.text)
    case .unknown: self = .unknown
    }
  }
}
