/// How a condition stands for one row.
public enum ConditionState: Hashable, Sendable {
  case holds
  case fails
  case unknown
  /// The outcome does not depend on it.
  case notNeeded
}

extension ConditionState {
  init(isKnown: Bool, isTrue: Bool) {
    self = isKnown ? (isTrue ? .holds : .fails) : (isTrue ? .notNeeded : .unknown)
  }
}
