public import FEEL

/// An example in the pack: what is given on a day and what the decisions must say.
public struct PackTest: Sendable {
  /// A value of the example.
  public enum Given: Hashable, Sendable {
    case value(Value)
    case unknown
    case absent
  }

  /// What a decision must come to; a truth is a value too.
  public enum Expected: Hashable, Sendable {
    case value(Value)
    case unknown
  }

  public let day: CalendarDay
  public let year: Int?
  public let given: [String: Given]
  /// What each decision must come to.
  public let outcomes: [String: Expected]
  /// The names that must be missing, where the example says so.
  public let missing: [String]?
  public let place: PackPlace
}
