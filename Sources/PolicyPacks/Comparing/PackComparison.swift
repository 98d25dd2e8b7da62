public import FEEL

/// What two programs say of the same subjects, held against each other.
public struct PackComparison: Sendable {
  /// A decision with how many answers it gives differently, and what that comes to.
  public struct Tally: Sendable {
    public let decision: PackDecision
    public fileprivate(set) var gains = 0
    public fileprivate(set) var losses = 0
    /// Answers that became known, or unknown, without being a gain or a loss.
    public fileprivate(set) var others = 0
    /// The sums of the numbers that are known, before and after, in the unit of the decision.
    public fileprivate(set) var sumBefore = Decimal128.zero
    public fileprivate(set) var sumAfter = Decimal128.zero

    public var changed: Int { gains + losses + others }
  }

  /// The answers that differ, by decision and then by row.
  public let changes: [AnswerChange]
  /// Every decision that either program makes, those of the second one first.
  public let tallies: [Tally]

  /// Compares what was decided for the same rows.
  ///
  /// A decision that only one program makes is unknown to the other.
  public init(
    _ before: PackProgram, _ decidedBefore: DecisionColumns, _ after: PackProgram,
    _ decidedAfter: DecisionColumns
  ) {
    var changes: [AnswerChange] = []
    var tallies: [Tally] = []
    let gone = before.pack.decisions.filter { after.decision($0.id) == nil }
    let all = after.pack.decisions + gone
    for decision in all where decision.subject == after.subject {
      var tally = Tally(decision: decision)
      let old = before.place(of: decision.id)
      let new = after.place(of: decision.id)
      let isNumber = decision.resultUnit != nil
      for row in 0..<max(decidedBefore.count, decidedAfter.count) {
        let was = old.flatMap { before.answer($0, decidedBefore, row) }
        let became = new.flatMap { after.answer($0, decidedAfter, row) }
        if isNumber {
          tally.add(was, became)
        }
        guard was != became else { continue }
        let change = AnswerChange(row: row, decision: decision.id, before: was, after: became)
        if change.isGain {
          tally.gains += 1
        } else if change.isLoss {
          tally.losses += 1
        } else {
          tally.others += 1
        }
        changes.append(change)
      }
      tallies.append(tally)
    }
    self.changes = changes
    self.tallies = tallies
  }
}

extension PackComparison.Tally {
  fileprivate init(decision: PackDecision) { self.decision = decision }

  fileprivate mutating func add(_ before: Value?, _ after: Value?) {
    if case .number(let number) = before { sumBefore = sumBefore.adding(number) ?? sumBefore }
    if case .number(let number) = after { sumAfter = sumAfter.adding(number) ?? sumAfter }
  }
}

extension PackProgram {
  /// The place of a decision among the results.
  func place(of id: String) -> Int? { bound.firstIndex { $0.decision.id == id } }

  /// What was decided for a row: a truth, a number in the unit of the decision, a text or a day; nil
  /// where it is not known.
  func answer(_ place: Int, _ decided: DecisionColumns, _ row: Int) -> Value? {
    decided.value(place, row: row, bound[place].decision.result)
  }

  /// What was decided for a row by the id of the decision.
  public func answer(_ id: String, _ decided: DecisionColumns, row: Int) -> Value? {
    place(of: id).flatMap { answer($0, decided, row) }
  }
}
