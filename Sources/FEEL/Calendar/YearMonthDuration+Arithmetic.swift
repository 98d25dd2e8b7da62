extension YearMonthDuration {
  /// The duration the other way.
  public var negated: YearMonthDuration { YearMonthDuration(months: -months) }

  /// The sum; nil beyond 64 bits.
  public func adding(_ other: YearMonthDuration) -> YearMonthDuration? {
    let (sum, overflow) = months.addingReportingOverflow(other.months)
    return overflow ? nil : YearMonthDuration(months: sum)
  }

  /// The difference; nil beyond 64 bits.
  public func subtracting(_ other: YearMonthDuration) -> YearMonthDuration? {
    adding(other.negated)
  }

  /// The duration so many times, without the part of a month; nil beyond 64 bits.
  public func multiplied(by factor: Decimal128) -> YearMonthDuration? {
    Self.whole(Decimal128(months).multiplied(by: factor))
  }

  /// The share of the duration, without the part of a month; nil for a division by zero.
  public func divided(by divisor: Decimal128) -> YearMonthDuration? {
    Self.whole(Decimal128(months).divided(by: divisor))
  }

  /// How many times the other fits into this one; nil where the other is none.
  public func divided(by other: YearMonthDuration) -> Decimal128? {
    guard other.months != 0 else { return nil }
    return Decimal128(months).divided(by: Decimal128(other.months))
  }

  private static func whole(_ months: Decimal128?) -> YearMonthDuration? {
    months?.rounded(toPlaces: 0, .down)?.integer().map { YearMonthDuration(months: $0) }
  }
}
