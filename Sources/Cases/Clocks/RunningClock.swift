public import TradeTerms

/// A clock of a case (计时).
public struct RunningClock: Hashable, Sendable {
  public let caseID: Int64
  /// The id of its rule.
  public let clock: String
  public let startedAt: Instant
  public internal(set) var dueAt: Instant
  /// Whether the days off of that time are not announced yet, so that the deadline may move.
  public internal(set) var isProvisional: Bool
  /// How many of its events have happened: the reminder, the deadline, the rungs.
  var stage: Int
  /// When the next of them happens; nil where none is left, or it stands still or was stopped.
  var nextAt: Instant?
  /// What is left of it in minutes while it stands still.
  public internal(set) var pausedLeft: Int?
  public internal(set) var stoppedAt: Instant?

  public var isRunning: Bool { stoppedAt == nil && pausedLeft == nil }
}
