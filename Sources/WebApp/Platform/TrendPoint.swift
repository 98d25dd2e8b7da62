/// The value of one year in a series.
public struct TrendPoint: Hashable, Sendable, Encodable {
  public var year: Int
  public var value: Figure
  /// Whether the figure was read in a source that can be shown.
  public var isVerified: Bool
  /// The page that lists what was counted; nil where no records stand behind it.
  public var link: String?

  public init(year: Int, value: Figure, isVerified: Bool, link: String? = nil) {
    self.year = year
    self.value = value
    self.isVerified = isVerified
    self.link = link
  }
}
