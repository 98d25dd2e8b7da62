/// Which of 64 rows are decided by a rule, by the hit policy of the table.
struct RuleHits {
  /// The rows that a rule decides.
  let decided: UInt64
  /// The rows for which every rule fails.
  let allFail: UInt64

  /// Marks in each rule the rows that it decides; linear in the rules but for “any”.
  init(
    _ rules: UnsafeMutableBufferPointer<RuleWord>, _ policy: DecisionTable.HitPolicy,
    _ outputs: RuleOutputs, _ mask: UInt64
  ) {
    var any: UInt64 = 0
    var conflict: UInt64 = 0
    var open = mask
    for index in rules.indices {
      let holds = rules[index].holds & mask
      switch policy {
      case .unique: conflict |= any & holds
      case .any:
        for other in 0..<index where outputs.values[other] != outputs.values[index] {
          conflict |= rules[other].holds & holds
        }
      // Tables of the other policies are evaluated row by row.
      case .first, .priority, .ruleOrder, .outputOrder, .collect: break
      }
      rules[index].hit = policy == .first ? open & holds : holds & ~any
      any |= rules[index].hit
      open &= rules[index].fails
    }
    decided = any & ~conflict
    allFail = open
    var below: UInt64 = 0
    for index in rules.indices.reversed() {
      rules[index].hit &= decided
      rules[index].above = policy == .first ? below : 0
      below |= rules[index].hit
    }
  }
}
