/// The outcomes of one decision for many rows, with the state of each condition.
public struct DecisionColumn: Sendable {
  /// The number that stands for “the default” where the number of a rule is stored.
  static let defaultRule = UInt16.max

  public let id: String
  public let count: Int
  public let conditionCount: Int
  /// The rows whose outcome is known.
  public internal(set) var known: Bitmap
  /// The rows whose outcome is true, where the outcome is a boolean.
  public internal(set) var truth: Bitmap
  /// The place of the rule that holds, from one; zero for none.
  var rules: [UInt16]
  /// For each condition the words of “known” and then of “true”; not known yet “true” is the mark
  /// of a condition on which the outcome does not depend.
  var states: [UInt64]

  init(id: String, count: Int, conditionCount: Int) {
    self.id = id
    self.count = count
    self.conditionCount = conditionCount
    known = Bitmap(repeating: false, count: count)
    truth = known
    rules = Array(repeating: 0, count: count)
    states = Array(repeating: 0, count: conditionCount * 2 * ((count + 63) / 64))
  }

  var words: Int { (count + 63) / 64 }

  /// The outcome of a row where it is a boolean; nil where it is not known.
  public func outcome(_ row: Int) -> Bool? { known[row] ? truth[row] : nil }

  /// Whether every rule is definitely false, so that the default of the table holds.
  public func isDefault(_ row: Int) -> Bool { rules[row] == Self.defaultRule }

  /// The place of the rule that holds for a row, from zero.
  public func rule(_ row: Int) -> Int? {
    let rule = rules[row]
    return rule == 0 || rule == Self.defaultRule ? nil : Int(rule) - 1
  }

  /// How a condition stands for a row.
  public func state(_ condition: Int, row: Int) -> ConditionState {
    let base = condition * 2 * words + row >> 6
    let shift = UInt64(row & 63)
    let isKnown = states[base] >> shift & 1 == 1
    let isTrue = states[base + words] >> shift & 1 == 1
    return ConditionState(isKnown: isKnown, isTrue: isTrue)
  }

  /// Everything that is kept of one row.
  public subscript(row: Int) -> DecisionRow {
    DecisionRow(
      outcome: outcome(row), isKnown: known[row], rule: rule(row), isDefault: isDefault(row),
      states: (0..<conditionCount).map { state($0, row: row) })
  }

  /// The rows that are true, false and unknown.
  public var tally: (holds: Int, fails: Int, unknown: Int) {
    let knownCount = known.population
    let holds = truth.population
    return (holds, knownCount - holds, count - knownCount)
  }
}
