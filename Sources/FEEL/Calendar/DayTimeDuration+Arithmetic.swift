extension DayTimeDuration {
  /// The duration the other way.
  public var negated: DayTimeDuration { DayTimeDuration(inRange: -nanoseconds) }

  /// The sum; nil where it is too long.
  public func adding(_ other: DayTimeDuration) -> DayTimeDuration? {
    DayTimeDuration(nanoseconds: nanoseconds + other.nanoseconds)
  }

  /// The difference; nil where it is too long.
  public func subtracting(_ other: DayTimeDuration) -> DayTimeDuration? {
    adding(other.negated)
  }

  /// The duration so many times, rounded half even to the nanosecond; nil where it is too long.
  public func multiplied(by factor: Decimal128) -> DayTimeDuration? {
    Self.nearest(totalSeconds.multiplied(by: factor))
  }

  /// The share of the duration, rounded half even to the nanosecond; nil for a division by zero.
  public func divided(by divisor: Decimal128) -> DayTimeDuration? {
    Self.nearest(totalSeconds.divided(by: divisor))
  }

  /// How many times the other fits into this one; nil where the other is none.
  public func divided(by other: DayTimeDuration) -> Decimal128? {
    totalSeconds.divided(by: other.totalSeconds)
  }

  private static func nearest(_ seconds: Decimal128?) -> DayTimeDuration? {
    seconds?.rounded(toPlaces: 9)?.wideInteger(scale: 9).flatMap {
      DayTimeDuration(nanoseconds: $0)
    }
  }
}
