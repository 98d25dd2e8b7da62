/// What goes together.
extension TypeInference {
  mutating func condition(_ expression: Expression) {
    let type = type(of: expression)
    guard let kind = ValueKind(type), kind != .any, kind != .null, kind != .boolean else { return }
    findings.append(
      EvaluationIssue(
        .notOfType(expression.brief, type: "boolean", value: kind.name), at: expression.position))
  }

  mutating func expect(
    _ type: ValueType, _ allowed: [String], _ operation: String, _ position: SourcePosition
  ) {
    guard let kind = ValueKind(type), kind != .any, kind != .null, !allowed.contains(kind.name)
    else { return }
    findings.append(
      EvaluationIssue(.wrongTypes(operation: operation, types: [kind.name]), at: position))
  }

  mutating func compare(
    _ left: ValueType, _ right: ValueType, _ operation: String, _ position: SourcePosition
  ) {
    guard let first = ValueKind(left), let second = ValueKind(right) else { return }
    let kinds = [first, second]
    // A date and an instant have an order, and null may be compared with all.
    if first == second || kinds.contains(.any) || kinds.contains(.null) { return }
    if kinds.allSatisfy({ $0 == .date || $0 == .dateTime }) { return }
    findings.append(
      EvaluationIssue(.wrongTypes(operation: operation, types: kinds.map(\.name)), at: position))
  }

  mutating func arithmetic(
    _ operation: ArithmeticOperator, _ left: ValueType, _ right: ValueType,
    _ position: SourcePosition
  ) -> ValueType {
    guard let first = ValueKind(left), let second = ValueKind(right), first != .any, second != .any,
      first != .null, second != .null
    else { return .any }
    if let result = Self.result(operation, first, second) { return result }
    findings.append(
      EvaluationIssue(
        .wrongTypes(operation: operation.rawValue, types: [first.name, second.name]), at: position))
    return .any
  }

  private static func result(
    _ operation: ArithmeticOperator, _ left: ValueKind, _ right: ValueKind
  ) -> ValueType? {
    let isDuration = right == .months || right == .span
    switch (operation, left, right) {
    case (_, .number, .number): return .number
    case (.add, .text, .text): return .string
    case (.subtract, .date, .date), (.subtract, .date, .dateTime), (.subtract, .dateTime, .date),
      (.subtract, .dateTime, .dateTime), (.subtract, .time, .time):
      return .dayTimeDuration
    case (.add, .months, .months), (.subtract, .months, .months), (.multiply, .months, .number),
      (.multiply, .number, .months), (.divide, .months, .number):
      return .yearMonthDuration
    case (.add, .span, .span), (.subtract, .span, .span), (.multiply, .span, .number),
      (.multiply, .number, .span), (.divide, .span, .number):
      return .dayTimeDuration
    case (.divide, .months, .months), (.divide, .span, .span): return .number
    case (.add, .date, _), (.subtract, .date, _): return isDuration ? .date : nil
    case (.add, .dateTime, _), (.subtract, .dateTime, _): return isDuration ? .dateTime : nil
    case (.add, .time, .span), (.subtract, .time, .span): return .time
    case (.add, .months, .date), (.add, .span, .date): return .date
    case (.add, .months, .dateTime), (.add, .span, .dateTime): return .dateTime
    case (.add, .span, .time): return .time
    default: return nil
    }
  }

  /// Why a value of one type is never of another that is declared; nil where it may be.
  public static func clash(
    of type: ValueType, with declared: ValueType, named name: String
  ) -> EvaluationIssue.Cause? {
    guard let found = ValueKind(type), let expected = ValueKind(declared), found != expected
    else { return nil }
    let kinds = [found, expected]
    // One becomes a list of itself, and a date the instant that it begins with.
    if kinds.contains(.any) || kinds.contains(.null) || kinds == [.date, .dateTime] { return nil }
    return .notOfType(name, type: expected.name, value: found.name)
  }

  static func common(_ types: [ValueType]) -> ValueType {
    let known = types.filter { $0 != .null }
    guard let first = known.first, known.allSatisfy({ $0 == first }) else { return .any }
    return first
  }

  static func type(of value: Value) -> ValueType {
    switch value {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .yearMonthDuration: .yearMonthDuration
    case .dayTimeDuration: .dayTimeDuration
    case .list, .context, .range, .function: .any
    }
  }

  /// What functions give, where that does not depend on what they are given.
  static let results: [String: ValueType] = [
    "string length": .number, "count": .number, "sum": .number, "floor": .number,
    "ceiling": .number, "sqrt": .number, "exp": .number, "log": .number, "modulo": .number,
    "round half up": .number, "round half down": .number, "round up": .number,
    "round down": .number, "decimal": .number, "number": .number, "day of year": .number,
    "week of year": .number, "string": .string, "substring": .string, "upper case": .string,
    "lower case": .string, "substring before": .string, "substring after": .string,
    "replace": .string, "string join": .string, "day of week": .string, "month of year": .string,
    "contains": .boolean, "starts with": .boolean, "ends with": .boolean, "matches": .boolean,
    "list contains": .boolean, "all": .boolean, "any": .boolean, "even": .boolean, "odd": .boolean,
    "date": .date, "time": .time, "date and time": .dateTime, "today": .date, "now": .dateTime,
    "years and months duration": .yearMonthDuration,
  ]
}
