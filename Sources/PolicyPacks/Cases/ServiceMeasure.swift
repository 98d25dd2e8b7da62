/// What is counted of how well cases of a kind are served (服务情况).
public enum ServiceMeasure: String, CaseIterable, Sendable {
  /// Somebody took it on.
  case taken
  case answered
  /// Whoever asked rated the answer.
  case satisfied, unsatisfied
  /// It was done again, one level up.
  case redone
  /// Whoever asked was called back, and spoken to.
  case calledBack
  /// They could not be reached.
  case notReached
}
