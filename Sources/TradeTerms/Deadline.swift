/// When a limit of time ends.
public struct Deadline: Hashable, Sendable {
  /// The last moment that is still in time.
  public let at: Instant
  /// Whether the days off of the year in question are not known yet, so that the end may move.
  public let isProvisional: Bool

  public init(at: Instant, isProvisional: Bool) {
    self.at = at
    self.isProvisional = isProvisional
  }
}
