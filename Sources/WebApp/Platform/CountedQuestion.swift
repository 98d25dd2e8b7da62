/// Which of the enterprises that a target counts somebody wants to see.
public struct CountedQuestion: Hashable, Sendable {
  public let target: String
  /// Those that count, or those of which that is not known.
  public var isKnown = true
  /// The number of the run that counted; nil for the newest.
  public var run: Int64?
  /// The code of the city that they were of when the run was; empty for all.
  public var city = ""
  /// Those who may be shown, as they are now.
  public var among = EnterpriseQuery()
  /// The row to begin with.
  public var from = 0

  public init(target: String) { self.target = target }
}

/// A part of what a run counted, with what it was of.
public struct CountedSlice: Hashable, Sendable {
  public let slice: Slice<CountedRow>
  public let run: Int64
  public let asAt: String
  public let year: Int
}
