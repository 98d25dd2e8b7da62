public import FEEL

/// A pack compiled for a day and a year: all decisions about one kind of subject, by columns or
/// singly.
public struct PackProgram: Sendable {
  public let pack: PolicyPack
  /// The day whose rules are in force.
  public let day: CalendarDay
  /// The assessed year.
  public let year: Int
  /// What the decisions are about.
  public let subject: Subject
  /// The facts of a subject that the decisions read.
  public let factsNeeded: [FactRequest]
  /// The facts of the province that the targets read.
  public let provinceFactsNeeded: [FactRequest]
  let bound: [BoundDecision]
  let stages: ProgramStages

  /// Compiles the pack; the year is the last full one before the day unless given.
  public init(
    _ pack: PolicyPack, asAt day: CalendarDay, year: Int? = nil, subject: Subject = .enterprise
  ) {
    self.pack = pack
    self.day = day
    self.subject = subject
    let assessed = year ?? day.parts.year - 1
    self.year = assessed
    bound = pack.decisions.filter { $0.subject == subject }
      .map { BoundDecision($0, pack, day: day, year: assessed) }
    var needed: [FactRequest] = []
    for binding in bound.flatMap(\.bindings) where !binding.isDerived {
      for request in [binding.request, binding.beside].compactMap(\.self)
      where !needed.contains(request) {
        needed.append(request)
      }
    }
    factsNeeded = needed
    stages = ProgramStages(bound, facts: needed)
    provinceFactsNeeded = Self.provinceFacts(pack, day: day, year: assessed)
  }

  private static func provinceFacts(
    _ pack: PolicyPack, day: CalendarDay, year: Int
  ) -> [FactRequest] {
    var needed: [FactRequest] = []
    for target in pack.targets {
      guard case .calculated(_, let uses, _) = target.measurement else { continue }
      let constants = BoundDecision.constants(
        uses.compactMap(\.unit), pack, day: day, year: year)
      for use in uses {
        let request = BoundDecision.request(use, constants)
        if !needed.contains(request) { needed.append(request) }
      }
    }
    return needed
  }

  /// The ids of the decisions, in the order of the results.
  public var decisionIDs: [String] { bound.map(\.decision.id) }

  /// The decisions, in the order of the results.
  public var decisions: [PackDecision] { bound.map(\.decision) }

  /// The decision of an id.
  public func decision(_ id: String) -> PackDecision? {
    bound.first { $0.decision.id == id }?.decision
  }

  /// Decides the rows of `facts` that lie in `rows`; the result counts its rows from zero.
  ///
  /// A fact without a column is unknown, a second source without a column is absent.
  public func evaluate(_ facts: FactColumns, rows: Range<Int>) -> DecisionColumns {
    let besides = Set(bound.flatMap(\.bindings).compactMap(\.beside))
    let given = factsNeeded.map { request in
      facts[request] ?? facts.empty(pack.facts[request.name], isAbsent: besides.contains(request))
    }
    return stages.evaluate(given, count: facts.count, rows: rows)
  }

  /// Decides all rows.
  public func evaluate(_ facts: FactColumns) -> DecisionColumns {
    evaluate(facts, rows: 0..<facts.count)
  }
}
