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
      if decision.resultUnit != nil {
        tally.sumBefore = old.map { before.sum($0, decidedBefore) } ?? .zero
        tally.sumAfter = new.map { after.sum($0, decidedAfter) } ?? .zero
      }
      let count = max(decidedBefore.count, decidedAfter.count)
      let rows = Self.suspects(
        old.map { decidedBefore.columns[$0] }, new.map { decidedAfter.columns[$0] }, count,
        isTruth: decision.isTruth)
      for row in rows {
        let was = old.flatMap { before.answer($0, decidedBefore, row) }
        let became = new.flatMap { after.answer($0, decidedAfter, row) }
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

extension PackComparison {
  /// The rows whose answers can differ: truths are held against each other 64 at a time.
  private static func suspects(
    _ before: DecisionColumn?, _ after: DecisionColumn?, _ count: Int, isTruth: Bool
  ) -> [Int] {
    guard isTruth, let before, let after, before.count == after.count else {
      return Array(0..<count)
    }
    var rows: [Int] = []
    for word in 0..<(count + 63) / 64 {
      let known = before.known.words[word] ^ after.known.words[word]
      let both = before.known.words[word] & after.known.words[word]
      var left = known | both & (before.truth.words[word] ^ after.truth.words[word])
      while left != 0 {
        rows.append(word << 6 + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
    return rows
  }
}

extension PackComparison.Tally {
  fileprivate init(decision: PackDecision) { self.decision = decision }
}

extension PackProgram {
  /// The place of a decision among the results.
  func place(of id: String) -> Int? { bound.firstIndex { $0.decision.id == id } }

  /// What was decided for a row: a truth, a number in the unit of the decision, a text or a day; nil
  /// where it is not known.
  public func answer(_ place: Int, _ decided: DecisionColumns, _ row: Int) -> Value? {
    decided.value(place, row: row, bound[place].decision.result)
  }

  /// The sum of a number over all rows in which it is known, in the unit of the decision.
  fileprivate func sum(_ place: Int, _ decided: DecisionColumns) -> Decimal128 {
    guard case .numbers(let numbers) = decided.values[place],
      let unit = bound[place].decision.resultUnit
    else { return .zero }
    var sum: Int128 = 0
    let known = decided.columns[place].known
    for row in numbers.indices where known[row] { sum += Int128(numbers[row]) }
    return Decimal128(significand: sum, exponent: -unit.power) ?? .zero
  }

  /// What was decided for a row by the id of the decision.
  public func answer(_ id: String, _ decided: DecisionColumns, row: Int) -> Value? {
    place(of: id).flatMap { answer($0, decided, row) }
  }
}
