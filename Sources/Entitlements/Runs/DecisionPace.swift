internal import TradeTerms

/// How long a round took, in milliseconds.
public struct DecisionPace: Hashable, Sendable {
  /// Reading the facts of all enterprises.
  public internal(set) var gathering: Int64 = 0
  /// Evaluating them in columns and storing the decisions with their reasons.
  public internal(set) var deciding: Int64 = 0
  /// Holding them against the run before, and finding out why they differ.
  public internal(set) var comparing: Int64 = 0

  /// Adds one pack by the instants at which its steps began, and at which the last one ended.
  mutating func add(
    _ started: Instant, _ gathered: Instant, _ evaluated: Instant, _ compared: Instant,
    _ stored: Instant
  ) {
    func milliseconds(_ from: Instant, _ to: Instant) -> Int64 {
      to.millisecondsSinceEpoch - from.millisecondsSinceEpoch
    }
    gathering += milliseconds(started, gathered)
    deciding += milliseconds(gathered, evaluated) + milliseconds(compared, stored)
    comparing += milliseconds(evaluated, compared)
  }
}
