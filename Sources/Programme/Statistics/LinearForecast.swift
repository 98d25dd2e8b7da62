/// Where a yearly series leads by its straight line: least squares over its points, exact until the
/// last step (趋势外推).
public struct LinearForecast: Hashable, Sendable {
  /// The fewest points from which a line is drawn.
  public static let least = 3

  /// The value of the line in the year, to the nearest whole, never below zero.
  public let value: Int64
  /// The years that it rests on.
  public let years: ClosedRange<Int>
  public let points: Int

  /// Nil where there are too few points, where the year is not behind them, or where the line leads
  /// beyond what can be counted.
  public init?(_ series: [(year: Int, value: Int64)], to year: Int) {
    let points = series.sorted { $0.year < $1.year }
    guard points.count >= Self.least, let first = points.first, let last = points.last,
      last.year > first.year, year > last.year, year - first.year < 200
    else { return nil }
    // Years are counted from the first one, so that the sums stay small.
    let count = Int128(points.count)
    var (sumX, sumY, sumXX, sumXY): (Int128, Int128, Int128, Int128) = (0, 0, 0, 0)
    for point in points {
      let (x, y) = (Int128(point.year - first.year), Int128(point.value))
      sumX += x
      sumY += y
      sumXX += x * x
      sumXY += x * y
    }
    let divisor = count * sumXX - sumX * sumX
    let slope = count * sumXY - sumX * sumY
    let level = sumY * sumXX - sumX * sumXY
    let numerator = level + slope * Int128(year - first.year)
    guard divisor > 0 else { return nil }
    let rounded = (2 * max(0, numerator) + divisor) / (2 * divisor)
    guard let value = Int64(exactly: rounded) else { return nil }
    self.value = value
    years = first.year...last.year
    self.points = points.count
  }
}
