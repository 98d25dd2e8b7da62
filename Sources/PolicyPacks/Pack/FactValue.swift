/// What is known of a fact for one subject.
public enum FactValue: Hashable, Sendable {
  case boolean(Bool)
  /// In base units: money in fen, area in square metres.
  case number(Int64)
  case text(String)
  /// Days since 1970-01-01.
  case day(Int32)
  /// There may be a value, but nobody has said it.
  case unknown
  /// There is definitely no value: nothing was declared.
  case absent
}

/// The facts of one subject; what is not there is unknown, or absent for a second source.
public typealias SubjectFacts = [FactRequest: FactValue]
