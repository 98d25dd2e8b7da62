public import TradeTerms

/// How much of what the platform has recorded counts.
public enum Knowledge: Hashable, Sendable {
  /// All of it.
  case current
  /// What had become known by an instant.
  case asOf(Instant)

  /// The instant up to which the registry is read.
  var limit: Instant {
    switch self {
    case .current: Instant(millisecondsSinceEpoch: .max)
    case .asOf(let instant): instant
    }
  }
}
