/// How two points in time stand to each other.
public enum TemporalOrder: Hashable, Sendable {
  case before, same, after

  init<Place: Comparable>(_ left: Place, _ right: Place) {
    self = left < right ? .before : left > right ? .after : .same
  }
}
