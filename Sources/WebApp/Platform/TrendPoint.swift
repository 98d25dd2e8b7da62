/// The value of one year in a series.
public struct TrendPoint: Hashable, Sendable, Encodable {
  public var year: Int
  public var value: Figure
  /// Whether the figure was read in a source that can be shown.
  public var isVerified: Bool

  public init(year: Int, value: Figure, isVerified: Bool) {
    self.year = year
    self.value = value
    self.isVerified = isVerified
  }
}
