extension ColumnCompiler {
  mutating func plane(of expression: Expression) throws(NotColumnar) -> Int {
    switch expression.form {
    case .comparison(let comparison, let left, let right):
      return try compare(comparison, operand(left), operand(right), at: expression.position)
    case .and(let parts): return try join(parts, with: ColumnOperation.and)
    case .or(let parts): return try join(parts, with: ColumnOperation.or)
    case .not(let operand): return negated(try plane(of: operand))
    case .between(let operand, let lower, let upper):
      let value = try self.operand(operand)
      let above = try compare(
        .greaterOrEqual, value, self.operand(lower), at: expression.position)
      let below = try compare(.lessOrEqual, value, self.operand(upper), at: expression.position)
      return join(above, below, with: ColumnOperation.and)
    case .membership(let operand, let tests):
      return try plane(of: tests, for: self.operand(operand), at: expression.position)
    case .conditional(let condition, let then, let otherwise):
      let planes = (
        try plane(of: condition), try plane(of: then), try plane(of: otherwise)
      )
      let result = newPlane()
      append(.select(condition: planes.0, then: planes.1, otherwise: planes.2, into: result))
      return result
    case .name, .literal:
      switch try operand(expression) {
      case .plane(let plane): return plane
      case .constant(.boolean(let truth)): return constantPlane(truth)
      case .constant(.null): return constantPlane(nil)
      case let other:
        report(.notACondition(type: other.typeName), at: expression.position)
        return constantPlane(nil)
      }
    default: throw NotColumnar()
    }
  }

  private func constantKey(_ truth: Bool?) -> String {
    truth.map { $0 ? "true" : "false" } ?? "unknown"
  }

  private mutating func constantPlane(_ truth: Bool?) -> Int {
    emitPlane(constantKey(truth)) { .constantPlane(truth, plane: $0) }
  }

  private mutating func negated(_ plane: Int) -> Int {
    emitPlane("not \(plane)") { .not(plane: plane, into: $0) }
  }

  private mutating func join(
    _ left: Int, _ right: Int, with operation: (Int, Int, Int) -> ColumnOperation
  ) -> Int {
    let result = newPlane()
    append(operation(left, right, result))
    return result
  }

  private mutating func join(
    _ parts: [Expression], with operation: (Int, Int, Int) -> ColumnOperation
  ) throws(NotColumnar) -> Int {
    var result = try plane(of: parts[0])
    for part in parts.dropFirst() {
      result = join(result, try plane(of: part), with: operation)
    }
    return result
  }

  /// The truth of the tests of a cell, or of those that follow `in`.
  mutating func plane(
    of tests: UnaryTests, for input: Operand, at position: SourcePosition
  ) throws(NotColumnar) -> Int {
    guard !tests.asksNothing, !tests.names.contains("?") else { throw NotColumnar() }
    if case .constant = input { throw NotColumnar() }
    var result: Int?
    for test in tests.alternatives {
      let truth = try plane(of: test, for: input, at: position)
      result = result.map { join($0, truth, with: ColumnOperation.or) } ?? truth
    }
    guard var result else { throw NotColumnar() }
    if tests.isNegated { result = negated(result) }
    return result
  }

  private mutating func plane(
    of test: UnaryTest, for input: Operand, at position: SourcePosition
  ) throws(NotColumnar) -> Int {
    switch test {
    case .comparison(let comparison, let operand):
      return try compare(comparison, input, self.operand(operand), at: operand.position)
    case .range(let range):
      guard let lower = range.lower, let upper = range.upper else { throw NotColumnar() }
      let above = try compare(
        range.lowerIsInside ? .greaterOrEqual : .greater, input, operand(lower), at: position)
      let below = try compare(
        range.upperIsInside ? .lessOrEqual : .less, input, operand(upper), at: position)
      return join(above, below, with: ColumnOperation.and)
    case .condition: throw NotColumnar()
    case .value(let expression):
      let value = try operand(expression)
      switch value {
      case .constant(.list), .constant(.range), .constant(.context): throw NotColumnar()
      default: return try compare(.equal, input, value, at: expression.position)
      }
    }
  }

  private mutating func compare(
    _ comparison: ComparisonOperator, _ left: Operand, _ right: Operand,
    at position: SourcePosition
  ) throws(NotColumnar) -> Int {
    switch (left, right) {
    case (.constant, .constant): throw NotColumnar()
    case (.constant, _): return try compare(comparison.mirrored, right, left, at: position)
    case (_, .constant(.null)): return constantPlane(nil)
    case (.number(let lane, let scale), .constant(.number(let limit))):
      guard let whole = limit.integer(scale: scale) else { throw NotColumnar() }
      return compare(lane, comparison, whole)
    case (.day(let lane), .constant(.date(let day))):
      return compare(lane, comparison, day.daysSinceEpoch)
    case (.text(let lane, let dictionary), .constant(.string(let text))):
      return try member(lane, comparison, text, of: dictionary, at: position)
    case (.number(let lane, let scale), .number(let lane2, let scale2)):
      let (first, second, _) = try aligned((lane, scale), (lane2, scale2))
      let result = newPlane()
      append(.compareLanes(lane: first, comparison, lane2: second, plane: result))
      return result
    case (.day(let lane), .day(let lane2)):
      let result = newPlane()
      append(.compareLanes(lane: lane, comparison, lane2: lane2, plane: result))
      return result
    case (.plane(let plane), .constant(.boolean(let truth)))
    where comparison == .equal || comparison == .notEqual:
      return truth == (comparison == .equal) ? plane : negated(plane)
    case (.plane(let plane), .plane(let plane2))
    where comparison == .equal || comparison == .notEqual:
      let same = join(plane, plane2, with: ColumnOperation.same)
      return comparison == .equal ? same : negated(same)
    default:
      if left.typeName != right.typeName {
        let types = [left.typeName, right.typeName]
        report(.wrongTypes(operation: comparison.rawValue, types: types), at: position)
      }
      throw NotColumnar()
    }
  }

  private mutating func compare(
    _ lane: Int, _ comparison: ComparisonOperator, _ limit: Int64
  ) -> Int {
    emitPlane("\(lane) \(comparison.rawValue) \(limit)") {
      .compareConstant(lane: lane, comparison, limit, plane: $0)
    }
  }

  private mutating func member(
    _ lane: Int, _ comparison: ComparisonOperator, _ text: String, of dictionary: [String],
    at position: SourcePosition
  ) throws(NotColumnar) -> Int {
    guard comparison == .equal || comparison == .notEqual else { throw NotColumnar() }
    let code = dictionary.firstIndex(of: text)
    if code == nil {
      let nearest = Spelling.nearest(to: text, among: dictionary)
      report(.unknownText(text, nearest: nearest, allowed: dictionary), at: position)
    }
    var mask = [UInt64](repeating: 0, count: (dictionary.count + 63) / 64)
    if let code { mask[code >> 6] |= 1 << UInt64(code & 63) }
    let plane = emitPlane("\(lane) is \(code ?? -1)") {
      .member(lane: lane, mask: mask, plane: $0)
    }
    return comparison == .equal ? plane : negated(plane)
  }
}
