extension DecidedBatch {
  /// Decides 64 rows by the rules of a table.
  func decide(
    _ rules: [[Int]], _ table: DecisionTable, _ outputs: RuleOutputs, _ word: Int,
    into result: inout DecisionColumn, atWord place: Int
  ) {
    let mask = rows.mask(word)
    withUnsafeTemporaryAllocation(of: Truth.self, capacity: rules.count) { truths in
      for (index, rule) in rules.enumerated() {
        truths.initializeElement(at: index, to: truth(ofRule: rule, word))
      }
      let hits = HitWords(UnsafeBufferPointer(truths), table.hitPolicy, outputs, mask)
      var truth: UInt64 = 0
      for (index, value) in outputs.values.enumerated() {
        let hit = hits.hit(index)
        if value == .boolean(true) { truth |= hit }
        number(hit, UInt16(truncatingIfNeeded: index + 1), &result, atWord: place)
      }
      let fallen = outputs.defaultValue == nil ? 0 : hits.allFail
      if outputs.defaultValue == .boolean(true) { truth |= fallen }
      number(fallen, DecisionColumn.defaultRule, &result, atWord: place)
      result.known.setWord(place, hits.decided | fallen)
      result.truth.setWord(place, truth)
      for condition in compiled.conditions.indices {
        var needed: UInt64 = 0
        for (index, rule) in rules.enumerated() where rule.contains(condition) {
          needed |= hits.needs(index, known: self.truth(ofCondition: condition, word).known)
        }
        store(condition, needed: needed, word, in: &result, atWord: place)
      }
    }
  }

  private func truth(ofRule conditions: [Int], _ word: Int) -> Truth {
    var result = Truth(holds: .max, fails: 0)
    for condition in conditions {
      let truth = truth(ofCondition: condition, word)
      result.holds &= truth.holds
      result.fails |= truth.fails
    }
    return result
  }

  /// Writes the number of a rule for the rows of a word that it decides.
  private func number(
    _ hit: UInt64, _ rule: UInt16, _ result: inout DecisionColumn, atWord place: Int
  ) {
    var rest = hit
    while rest != 0 {
      result.rules[place * 64 + rest.trailingZeroBitCount] = rule
      rest &= rest - 1
    }
  }
}

/// Which rules hit which of 64 rows, by the hit policy of the table.
struct HitWords {
  /// The rows that a rule decides.
  let decided: UInt64
  /// The rows for which every rule is false.
  let allFail: UInt64
  private let truths: UnsafeBufferPointer<DecidedBatch.Truth>
  private let policy: DecisionTable.HitPolicy

  init(
    _ truths: UnsafeBufferPointer<DecidedBatch.Truth>, _ policy: DecisionTable.HitPolicy,
    _ outputs: RuleOutputs, _ mask: UInt64
  ) {
    self.truths = truths
    self.policy = policy
    var any: UInt64 = 0
    var conflict: UInt64 = 0
    var open = mask
    for (index, truth) in truths.enumerated() {
      switch policy {
      case .unique: conflict |= any & truth.holds
      case .any:
        for other in 0..<index where outputs.values[other] != outputs.values[index] {
          conflict |= truths[other].holds & truth.holds
        }
      case .first: conflict |= 0
      }
      any |= policy == .first ? open & truth.holds : truth.holds
      open &= truth.fails
    }
    decided = any & ~conflict & mask
    allFail = open
  }

  /// The rows that the rule decides: the first one that holds.
  func hit(_ rule: Int) -> UInt64 {
    var before: UInt64 = 0
    for other in 0..<rule { before |= truths[other].holds }
    return truths[rule].holds & ~before & decided
  }

  /// The rows whose outcome depends on a condition of the rule that is known as given.
  func needs(_ rule: Int, known: UInt64) -> UInt64 {
    var needed = decided & hit(rule) | ~decided & (known | ~truths[rule].fails)
    if policy == .first {
      // The rules above the one that holds had to fail, so their conditions count too.
      for other in (rule + 1)..<max(rule + 1, truths.count) { needed |= hit(other) & known }
    }
    return needed
  }
}
