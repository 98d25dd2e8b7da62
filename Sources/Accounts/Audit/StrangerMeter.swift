public import TradeTerms

/// Keeps whoever is not signed in from filling the audit trail: so many entries of one address are
/// written in a while, and one that says that more were not.
public actor StrangerMeter {
  public enum Admission: Hashable, Sendable {
    case write
    /// Written, and the last one for now.
    case last
    case skip
  }

  /// So many entries of an address within the span.
  public static let most = 20
  /// In milliseconds.
  public static let span: Int64 = 10 * 60_000
  /// So many addresses are told apart at a time; all others count as one.
  static let addresses = 10_000

  private struct Count {
    let since: Instant
    var entries = 0
  }

  private var counts: [String: Count] = [:]

  public init() {}

  /// Whether an entry of an address is written at an instant.
  public func admits(_ address: String, at now: Instant) -> Admission {
    var name = address
    if counts[name] == nil, counts.count >= Self.addresses {
      counts = counts.filter { isCurrent($0.value, now) }
      if counts.count >= Self.addresses { name = "" }
    }
    var count = counts[name] ?? Count(since: now)
    if !isCurrent(count, now) { count = Count(since: now) }
    count.entries += 1
    counts[name] = count
    if count.entries > Self.most { return .skip }
    return count.entries == Self.most ? .last : .write
  }

  /// A clock that was set back begins a new span, too.
  private func isCurrent(_ count: Count, _ now: Instant) -> Bool {
    let age = now.millisecondsSinceEpoch - count.since.millisecondsSinceEpoch
    return (0..<Self.span).contains(age)
  }
}
