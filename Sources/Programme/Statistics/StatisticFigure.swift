public import FEEL
public import TradeTerms

/// One published figure for a target, as it was loaded: a vintage (统计数据版本). A later one for the
/// same period stands beside it; none is ever changed.
public struct StatisticFigure: Hashable, Sendable {
  /// How far a figure can be relied on.
  public enum Standing: String, CaseIterable, Hashable, Sendable {
    /// Read in a source that can be shown.
    case verified
    /// Told by a department, or from memory.
    case unverified
  }

  public let id: Int64
  /// The target, such as `T12`.
  public let target: String
  /// The period as it was published, such as `2024` or `2024-H1`.
  public let period: String
  /// In the unit of the target.
  public let value: Decimal128
  public let standing: Standing
  /// What the figure covers.
  public let scope: String
  public let published: Day
  public let source: String
  public let note: String
  public let loadedAt: Instant
  public let loadedBy: String

  /// The year, where the period is one.
  public var year: Int? { period.utf8.count == 4 ? Int(period) : nil }
}

/// A figure that somebody brings.
public struct StatisticDraft: Hashable, Sendable {
  public let target: String
  public let period: String
  public let value: Decimal128
  public let standing: StatisticFigure.Standing
  public let scope: String
  public let published: Day
  public let source: String
  public let note: String

  /// Reads a figure from the texts of a form or of a row.
  /// - Throws: `StatisticError`.
  public init(
    target: String, period: String, value: String, flag: String, scope: String, published: String,
    source: String, note: String, known targets: Set<String>
  ) throws(StatisticError) {
    guard targets.contains(target) else { throw .unknownTarget(target) }
    guard period.wholeMatch(of: #/\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?/#) != nil else {
      throw .unreadable(.period, period)
    }
    guard let number = Decimal128(value), number >= Decimal128(0) else {
      throw .unreadable(.value, value)
    }
    guard let standing = StatisticFigure.Standing(rawValue: flag) else {
      throw .unreadable(.flag, flag)
    }
    guard let day = try? Day(published) else { throw .unreadable(.published, published) }
    for (field, text) in [(StatisticError.Field.scope, scope), (.source, source)] {
      guard !text.isEmpty else { throw .missing(field) }
    }
    for (field, text) in [(StatisticError.Field.scope, scope), (.source, source), (.note, note)] {
      guard text.count <= 500 else { throw .tooLong(field) }
    }
    self.target = target
    self.period = period
    self.value = number
    self.standing = standing
    self.scope = scope
    self.published = day
    self.source = source
    self.note = note
  }
}
