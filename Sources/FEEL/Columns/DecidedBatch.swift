/// Combines the truth of the conditions of one decision for one batch, with the reasons.
struct DecidedBatch {
  let compiled: ColumnProgram.Compiled
  let planes: UnsafeBufferPointer<UInt64>
  let rows: BatchRows

  private static let words = ColumnProgram.batchWords

  /// The rows for which something is true, and those for which it is false.
  struct Truth {
    var holds: UInt64
    var fails: UInt64
    var known: UInt64 { holds | fails }
  }

  func write(into result: inout DecisionColumn, atWord place: Int) {
    for word in 0..<rows.words {
      switch compiled.shape {
      case .tree(let tree):
        let truth = truth(of: tree, word)
        let mask = rows.mask(word)
        result.known.setWord(place + word, truth.known & mask)
        result.truth.setWord(place + word, truth.holds & mask)
        require(tree, for: mask, word, in: &result, atWord: place + word)
      case .indexed, .scalar: return
      case .number(let shape):
        require(shape.tree, for: rows.mask(word), word, in: &result, atWord: place + word)
      case .rules(let rules, let table, let outputs):
        decide(rules, table, outputs, word, into: &result, atWord: place + word)
      case .worked(let rules, let table):
        let later = RuleOutputs(
          values: rules.map { _ in .null }, defaultValue: table.defaultOutput.map { _ in .null })
        decide(rules, table, later, word, into: &result, atWord: place + word)
      }
    }
  }

  /// The truth of a condition in a word of the batch.
  func truth(ofCondition index: Int, _ word: Int) -> Truth {
    let base = compiled.planes[index] * 2 * Self.words + word
    let known = planes[base]
    let holds = planes[base + Self.words]
    return Truth(holds: holds, fails: known & ~holds)
  }

  /// Stores the state of a condition: what is not needed is marked as such.
  func store(
    _ condition: Int, needed: UInt64, _ word: Int, in result: inout DecisionColumn,
    atWord place: Int
  ) {
    let truth = truth(ofCondition: condition, word)
    let mask = rows.mask(word)
    let base = condition * 2 * result.words + place
    result.states[base] = truth.known & needed & mask
    result.states[base + result.words] = (truth.holds & needed | ~needed) & mask
  }

  private func truth(of tree: ConditionTree, _ word: Int) -> Truth {
    switch tree {
    case .condition(let index): return truth(ofCondition: index, word)
    case .not(let operand):
      let truth = truth(of: operand, word)
      return Truth(holds: truth.fails, fails: truth.holds)
    case .and(let parts):
      var result = Truth(holds: .max, fails: 0)
      for part in parts {
        let truth = truth(of: part, word)
        result.holds &= truth.holds
        result.fails |= truth.fails
      }
      return result
    case .or(let parts):
      var result = Truth(holds: 0, fails: .max)
      for part in parts {
        let truth = truth(of: part, word)
        result.holds |= truth.holds
        result.fails &= truth.fails
      }
      return result
    }
  }

  /// Marks the conditions of the branches that the rows take as needed.
  private func require(
    _ tree: NumberShape.Tree, for needed: UInt64, _ word: Int, in result: inout DecisionColumn,
    atWord place: Int
  ) {
    guard case .branch(let condition, let then, let otherwise) = tree else { return }
    require(condition, for: needed, word, in: &result, atWord: place)
    let truth = truth(of: condition, word)
    require(then, for: needed & truth.holds, word, in: &result, atWord: place)
    require(otherwise, for: needed & truth.fails, word, in: &result, atWord: place)
  }

  /// Marks the conditions of a tree as needed where the outcome depends on them.
  private func require(
    _ tree: ConditionTree, for needed: UInt64, _ word: Int, in result: inout DecisionColumn,
    atWord place: Int
  ) {
    switch tree {
    case .condition(let index):
      store(index, needed: needed, word, in: &result, atWord: place)
    case .not(let operand): require(operand, for: needed, word, in: &result, atWord: place)
    case .and(let parts):
      // Where one part is false, what is unknown beside it would change nothing.
      let whole = truth(of: tree, word)
      for part in parts {
        let partNeeded = needed & (~whole.fails | truth(of: part, word).known)
        require(part, for: partNeeded, word, in: &result, atWord: place)
      }
    case .or(let parts):
      // Where one part is true, the others would change nothing.
      let whole = truth(of: tree, word)
      for part in parts {
        let partNeeded = needed & (~whole.holds | truth(of: part, word).holds)
        require(part, for: partNeeded, word, in: &result, atWord: place)
      }
    }
  }
}
