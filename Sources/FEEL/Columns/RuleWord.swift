/// A rule of a table for 64 rows.
struct RuleWord {
  /// The rows for which it holds, and those for which it fails.
  let holds: UInt64
  let fails: UInt64
  /// The rows that it decides.
  var hit: UInt64 = 0
  /// The rows that a rule below it decides, where the order of the rules counts.
  var above: UInt64 = 0

  init(_ truth: DecidedBatch.Truth) {
    holds = truth.holds
    fails = truth.fails
  }
}
