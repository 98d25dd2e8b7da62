internal import FEEL
internal import PolicyPacks

/// What the experts' points come to.
struct ScoreSummary {
  /// The mean of the experts' totals, to two places; nil while nobody scored.
  let mean: Decimal128?
  /// The sums of the criteria that tell equal means apart, in their order.
  let ties: [Int]
  let count: Int

  init(_ scores: [Int64: [String: Int]], _ sheet: ScoreSheet) {
    count = scores.count
    var totals = scores.values.map { points in points.values.reduce(0, +) }.sorted()
    if sheet.isTrimmed, totals.count >= 5 { totals = Array(totals.dropFirst().dropLast()) }
    ties = sheet.ties.map { criterion in
      scores.values.reduce(0) { $0 + ($1[criterion] ?? 0) }
    }
    guard !totals.isEmpty else {
      mean = nil
      return
    }
    // Hundredths, half rounded up, as a whole number: a mean must not depend on binary fractions.
    let hundredths = (totals.reduce(0, +) * 200 + totals.count) / (2 * totals.count)
    mean = Decimal128("\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)")
  }

  /// Whether this one stands before another.
  func isBetter(than other: ScoreSummary) -> Bool {
    guard let mean else { return false }
    guard let theirs = other.mean else { return true }
    if mean != theirs { return theirs < mean }
    for (own, their) in zip(ties, other.ties) where own != their { return own > their }
    return false
  }
}
