public import FEEL

/// How a policy rounds an amount: to what, and which way.
public struct PackRounding: Hashable, Sendable {
  /// The unit of which the result is a whole number.
  public let unit: MeasureUnit
  public let mode: Decimal128.Rounding

  /// The ways as packs write them.
  static let modes: [String: Decimal128.Rounding] = [
    "half up": .halfUp, "half down": .halfDown, "half even": .halfEven, "up": .up, "down": .down,
    "floor": .floor, "ceiling": .ceiling,
  ]

  /// The number, given in some unit of the same dimension, rounded; nil where it is out of range.
  public func rounded(_ number: Decimal128, in own: MeasureUnit) -> Decimal128? {
    number.rounded(toPlaces: own.power - unit.power, mode)
  }
}
