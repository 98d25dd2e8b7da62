extension ColumnCompiler {
  mutating func compile(
    number expression: Expression, of decision: ColumnDecision
  ) -> ColumnProgram.Compiled {
    var compiled = ColumnProgram.Compiled(decision: decision, shape: .tree(.condition(0)))
    let tree = branches(of: expression, into: &compiled)
    var shape = NumberShape(tree: tree, expression: expression)
    let start = operations.count
    do {
      // A second source may give another number, which only the rows can tell.
      let besides = expression.names.contains { decision.inputs[$0]?.beside != nil }
      if besides { throw NotColumnar() }
      let (lane, scale) = try lane(of: tree, in: compiled)
      shape.lane = (lane, scale)
      shape.operations = start..<operations.count
    } catch {
      takeBack(from: start)
    }
    compiled.shape = .number(shape)
    return compiled
  }

  /// Takes an expression apart at its conditions.
  private mutating func branches(
    of expression: Expression, into compiled: inout ColumnProgram.Compiled
  ) -> NumberShape.Tree {
    guard case .conditional(let condition, let then, let otherwise) = expression.form else {
      return .end(expression)
    }
    let tree = tree(condition, into: &compiled)
    return .branch(
      tree, then: branches(of: then, into: &compiled),
      otherwise: branches(of: otherwise, into: &compiled))
  }

  private mutating func lane(
    of tree: NumberShape.Tree, in compiled: ColumnProgram.Compiled
  ) throws(NotColumnar) -> (Int, scale: Int) {
    switch tree {
    case .end(let expression): return try number(operand(expression))
    case .branch(let condition, let then, let otherwise):
      let plane = try plane(of: condition, in: compiled)
      let first = try lane(of: then, in: compiled)
      let second = try lane(of: otherwise, in: compiled)
      let (one, other, scale) = try aligned(first, second)
      let result = newLane()
      append(.selectLane(condition: plane, then: one, otherwise: other, into: result))
      return (result, scale)
    }
  }

  /// The register with the truth of a tree whose conditions have theirs already.
  private mutating func plane(
    of tree: ConditionTree, in compiled: ColumnProgram.Compiled
  ) throws(NotColumnar) -> Int {
    switch tree {
    case .condition(let index): return compiled.planes[index]
    case .not(let operand):
      let plane = try plane(of: operand, in: compiled)
      let result = newPlane()
      append(.not(plane: plane, into: result))
      return result
    case .and(let parts): return try joined(parts, compiled, ColumnOperation.and)
    case .or(let parts): return try joined(parts, compiled, ColumnOperation.or)
    }
  }

  private mutating func joined(
    _ parts: [ConditionTree], _ compiled: ColumnProgram.Compiled,
    _ operation: (Int, Int, Int) -> ColumnOperation
  ) throws(NotColumnar) -> Int {
    guard let first = parts.first else { throw NotColumnar() }
    var result = try plane(of: first, in: compiled)
    for part in parts.dropFirst() {
      let plane = try plane(of: part, in: compiled)
      let joined = newPlane()
      append(operation(result, plane, joined))
      result = joined
    }
    return result
  }

  /// The greatest or least of some numbers.
  mutating func extreme(
    _ arguments: [Expression], _ operation: (Int, Int, Int) -> ColumnOperation
  ) throws(NotColumnar) -> Operand {
    guard let first = arguments.first, arguments.count > 1 else { throw NotColumnar() }
    var result = try number(operand(first))
    for argument in arguments.dropFirst() {
      let (one, other, scale) = try aligned(result, number(operand(argument)))
      let lane = newLane()
      append(operation(one, other, lane))
      result = (lane, scale)
    }
    return .number(lane: result.lane, scale: result.scale)
  }
}
