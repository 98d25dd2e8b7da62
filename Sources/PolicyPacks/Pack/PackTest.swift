public import FEEL

/// An example in the pack: what is given on a day and what the decisions must say.
public struct PackTest: Sendable {
  /// A value of the example.
  public enum Given: Hashable, Sendable {
    case value(Value)
    case unknown
    case absent
  }

  public let day: CalendarDay
  public let year: Int?
  public let given: [String: Given]
  /// The outcome of each decision: true, false, or nil for unknown.
  public let outcomes: [String: Bool?]
  /// The names that must be missing, where the example says so.
  public let missing: [String]?
  public let place: PackPlace
}
