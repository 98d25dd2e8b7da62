extension DecidedBatch {
  /// Decides 64 rows by the rules of a table.
  func decide(
    _ rules: [[Int]], _ table: DecisionTable, _ outputs: RuleOutputs, _ word: Int,
    into result: inout DecisionColumn, atWord place: Int
  ) {
    let mask = rows.mask(word)
    withUnsafeTemporaryAllocation(of: RuleWord.self, capacity: rules.count) { words in
      for (index, rule) in rules.enumerated() {
        words.initializeElement(at: index, to: RuleWord(truth(ofRule: rule, word)))
      }
      let hits = RuleHits(words, table.hitPolicy, outputs, mask)
      var truth: UInt64 = 0
      for (index, value) in outputs.values.enumerated() {
        let hit = words[index].hit
        if value == .boolean(true) { truth |= hit }
        number(hit, UInt16(truncatingIfNeeded: index + 1), &result, atWord: place)
      }
      let fallen = outputs.defaultValue == nil ? 0 : hits.allFail
      if outputs.defaultValue == .boolean(true) { truth |= fallen }
      number(fallen, DecisionColumn.defaultRule, &result, atWord: place)
      result.known.setWord(place, hits.decided | fallen)
      result.truth.setWord(place, truth)
      storeStates(rules, UnsafeBufferPointer(words), hits, word, in: &result, atWord: place)
    }
  }

  /// Marks each condition as needed for the rows whose outcome depends on it.
  ///
  /// Where a rule decides, those are its own conditions; where none does, all that are known, and
  /// the unknown ones of the rules that may still hold.
  private func storeStates(
    _ rules: [[Int]], _ words: UnsafeBufferPointer<RuleWord>, _ hits: RuleHits, _ word: Int,
    in result: inout DecisionColumn, atWord place: Int
  ) {
    let count = compiled.conditions.count
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { needed in
      needed.initialize(repeating: 0)
      for (index, rule) in rules.enumerated() {
        let words = words[index]
        let own = words.hit | ~hits.decided & ~words.fails
        for condition in rule {
          // With “first”, the rules above the one that holds had to fail.
          needed[condition] |= own | words.above & truth(ofCondition: condition, word).known
        }
      }
      for condition in 0..<count {
        let known = ~hits.decided & truth(ofCondition: condition, word).known
        store(condition, needed: needed[condition] | known, word, in: &result, atWord: place)
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
