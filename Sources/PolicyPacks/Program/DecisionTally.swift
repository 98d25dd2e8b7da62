/// How many subjects a decision holds for, fails for, or is unknown for.
public struct DecisionTally: Hashable, Sendable {
  public var holds: Int
  public var fails: Int
  public var unknown: Int

  public init(holds: Int = 0, fails: Int = 0, unknown: Int = 0) {
    self.holds = holds
    self.fails = fails
    self.unknown = unknown
  }

  public static func + (left: DecisionTally, right: DecisionTally) -> DecisionTally {
    DecisionTally(
      holds: left.holds + right.holds, fails: left.fails + right.fails,
      unknown: left.unknown + right.unknown)
  }
}
