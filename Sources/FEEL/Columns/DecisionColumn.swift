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
  /// The numbers that were decided, as whole numbers at a decimal scale; empty for other decisions.
  public internal(set) var numbers: [Int64] = []
  /// The decimal scale of the numbers.
  public let scale: Int
  /// The values that are neither a rule's nor a whole number of 64 bits at the scale.
  var exceptions: [Int: Value] = [:]

  init(id: String, count: Int, conditionCount: Int, scale: Int? = nil) {
    self.scale = scale ?? 0
    if scale != nil { numbers = Array(repeating: 0, count: count) }
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

  /// The value of a row: its number, its truth, or null where it is not known.
  public func value(_ row: Int) -> Value {
    guard known[row] else { return .null }
    if let exception = exceptions[row] { return exception }
    if !numbers.isEmpty { return .number(Decimal128(numbers[row], scale: scale)) }
    return .boolean(truth[row])
  }

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

  /// Says whether what was decided for a row counts as a yes, where that is no boolean itself.
  public mutating func set(truth isTrue: Bool, at row: Int) { truth[row] = isTrue }

  /// Makes a row unknown: its value is none that the caller can use.
  public mutating func forget(_ row: Int) {
    known[row] = false
    truth[row] = false
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
