/// How a number is worked out: branches that conditions choose, and what stands at their ends.
struct NumberShape: Sendable {
  indirect enum Tree: Sendable {
    case end(Expression)
    case branch(ConditionTree, then: Tree, otherwise: Tree)
  }

  let tree: Tree
  let expression: Expression
  /// The register that holds the number, with its decimal scale; nil where it must be worked out
  /// row by row.
  var lane: (register: Int, scale: Int)?
  /// The operations that fill the register.
  var operations: Range<Int> = 0..<0
}

extension ColumnProgram.Compiled {
  /// The decimal scale of the numbers of the decision; nil where it decides no number.
  var scale: Int? {
    guard case .number(let shape) = shape else { return nil }
    return shape.lane?.scale ?? 0
  }
}
