public import PolicyPacks

/// How well the cases of a kind were served that a unit was the first to have (服务情况).
public struct ServiceTally: Hashable, Sendable {
  public let unit: HandlingUnit
  /// How many were opened.
  public internal(set) var opened = 0
  /// How often each thing happened.
  public internal(set) var counts: [ServiceMeasure: Int] = [:]
  /// How often it ended a clock, and how often that was in time.
  public internal(set) var timed: [ServiceMeasure: Int] = [:]
  public internal(set) var inTime: [ServiceMeasure: Int] = [:]
  /// How often a call back was due.
  public internal(set) var callsDue = 0

  init(unit: HandlingUnit) { self.unit = unit }

  public func count(_ measure: ServiceMeasure) -> Int { counts[measure] ?? 0 }

  /// How often an answer was rated.
  public var rated: Int { count(.satisfied) + count(.unsatisfied) }

  /// In hundredths of all that were rated; nil while none was.
  public var satisfaction: Int? { Self.percent(count(.satisfied), of: rated) }

  /// In hundredths of the call backs that were due.
  public var callBackRate: Int? { Self.percent(count(.calledBack), of: callsDue) }

  /// In hundredths of those that had a time.
  public func inTimeRate(_ measure: ServiceMeasure) -> Int? {
    Self.percent(inTime[measure] ?? 0, of: timed[measure] ?? 0)
  }

  /// Rounded down: what is not all is not shown as all.
  private static func percent(_ part: Int, of whole: Int) -> Int? {
    whole == 0 ? nil : part * 100 / whole
  }
}
