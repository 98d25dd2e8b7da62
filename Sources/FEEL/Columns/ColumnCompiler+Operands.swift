extension ColumnCompiler {
  /// What an expression becomes: a constant, or a register of a type.
  enum Operand {
    case constant(Value)
    case plane(Int)
    case number(lane: Int, scale: Int)
    case day(lane: Int)
    case text(lane: Int, dictionary: [String])

    var typeName: String {
      switch self {
      case .constant(let value): value.typeName
      case .plane: "boolean"
      case .number: "number"
      case .day: "date"
      case .text: "string"
      }
    }
  }

  mutating func operand(_ expression: Expression) throws(NotColumnar) -> Operand {
    if let constant = constant(expression) { return .constant(constant) }
    switch expression.form {
    case .name(let name): return try input(name)
    case .negation(let operand):
      guard case .number(let lane, let scale) = try self.operand(operand) else {
        throw NotColumnar()
      }
      let zero = constantLane(0)
      let result = newLane()
      append(.subtract(lane: zero, lane2: lane, into: result))
      return .number(lane: result, scale: scale)
    case .call("max", let arguments): return try extreme(arguments, ColumnOperation.maximum)
    case .call("min", let arguments): return try extreme(arguments, ColumnOperation.minimum)
    case .arithmetic(let operation, let left, let right):
      return try arithmetic(operation, operand(left), operand(right))
    case .conditional(_, let then, let otherwise) where !(isTruth(then) && isTruth(otherwise)):
      // A number that is chosen inside of a condition is worked out row by row.
      throw NotColumnar()
    default: return .plane(try plane(of: expression))
    }
  }

  /// Whether an expression gives a truth, as far as that is seen without compiling it.
  private func isTruth(_ expression: Expression) -> Bool {
    if let constant = constant(expression) { return constant.isNull || constant.truth != nil }
    switch expression.form {
    case .name(let name): return decision.inputs[name]?.kind == .boolean
    case .comparison, .and, .or, .not, .between, .membership, .instance, .quantified: return true
    case .conditional(_, let then, let otherwise): return isTruth(then) && isTruth(otherwise)
    default: return false
    }
  }

  /// The value of an expression that is the same for every row.
  private func constant(_ expression: Expression) -> Value? {
    let names = expression.names
    guard names.allSatisfy({ decision.inputs[$0] == nil && $0 != "?" }) else { return nil }
    var evaluator = Evaluator(Environment(values: decision.constants), nulls: .unknown)
    return evaluator.value(of: expression)
  }

  private mutating func input(_ name: String) throws(NotColumnar) -> Operand {
    guard let input = decision.inputs[name] else { throw NotColumnar() }
    let column = readsBeside ? input.beside ?? input.column : input.column
    func lane(_ compiler: inout ColumnCompiler) -> Int {
      compiler.emitLane("load \(column)") { .loadLane(column: column, lane: $0) }
    }
    switch input.kind {
    case .boolean:
      return .plane(emitPlane("load \(column)") { .loadBoolean(column: column, plane: $0) })
    case .number(let scale): return .number(lane: lane(&self), scale: scale)
    case .text(let dictionary): return .text(lane: lane(&self), dictionary: dictionary)
    case .day: return .day(lane: lane(&self))
    }
  }

  private mutating func arithmetic(
    _ operation: ArithmeticOperator, _ left: Operand, _ right: Operand
  ) throws(NotColumnar) -> Operand {
    let left = try number(left)
    let right = try number(right)
    let result: Int
    switch operation {
    case .add:
      let (first, second, scale) = try aligned(left, right)
      result = newLane()
      append(.add(lane: first, lane2: second, into: result))
      return .number(lane: result, scale: scale)
    case .subtract:
      let (first, second, scale) = try aligned(left, right)
      result = newLane()
      append(.subtract(lane: first, lane2: second, into: result))
      return .number(lane: result, scale: scale)
    case .multiply:
      result = newLane()
      append(.multiply(lane: left.lane, lane2: right.lane, into: result))
      return .number(lane: result, scale: left.scale + right.scale)
    case .divide, .power: throw NotColumnar()
    }
  }

  mutating func number(
    _ operand: Operand
  ) throws(NotColumnar) -> (lane: Int, scale: Int) {
    switch operand {
    case .number(let lane, let scale): return (lane, scale)
    case .constant(.number(let number)):
      for scale in 0...18 {
        guard let whole = number.integer(scale: scale) else { continue }
        return (constantLane(whole), scale)
      }
      throw NotColumnar()
    default: throw NotColumnar()
    }
  }

  /// Two lanes brought to the finer of their scales.
  mutating func aligned(
    _ left: (lane: Int, scale: Int), _ right: (lane: Int, scale: Int)
  ) throws(NotColumnar) -> (Int, Int, scale: Int) {
    let scale = max(left.scale, right.scale)
    return (try rescale(left, to: scale), try rescale(right, to: scale), scale)
  }

  private mutating func rescale(
    _ number: (lane: Int, scale: Int), to scale: Int
  ) throws(NotColumnar) -> Int {
    guard number.scale < scale else { return number.lane }
    guard let factor = Decimal128(1).shifted(by: scale - number.scale)?.integer() else {
      throw NotColumnar()
    }
    // A constant is brought to the scale here, once, instead of in every row.
    if let whole = constantLanes[number.lane] {
      let (scaled, overflow) = whole.multipliedReportingOverflow(by: factor)
      guard !overflow else { throw NotColumnar() }
      return constantLane(scaled)
    }
    let factorLane = constantLane(factor)
    let result = newLane()
    append(.multiply(lane: number.lane, lane2: factorLane, into: result))
    return result
  }
}
