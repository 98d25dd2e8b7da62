public import TradeTerms

/// One figure of the official statistics, with what is known about it.
public struct OfficialFigure: Hashable, Sendable {
  /// How far the figure can be relied on.
  public enum Standing: String, Hashable, Sendable {
    /// Read in a public source.
    case verified
    /// Written from memory, not verified.
    case memory
    /// Not known.
    case missing
  }

  /// The period as it was published, such as `2023` or `2024-H1`.
  public let period: String
  /// Nil for a part of a year.
  public let year: Int?
  public let value: RMB?
  public let standing: Standing
  /// What the statistics of that time covered.
  public let scope: String
  public let published: String
  public let source: String
  public let note: String
}
