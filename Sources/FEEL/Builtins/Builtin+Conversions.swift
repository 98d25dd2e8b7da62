extension Builtin {
  static let conversions: [Builtin] = [
    Builtin("string", ["from"]) { arguments, _ in
      arguments[0].isNull ? .null : .string(arguments[0].text)
    },
    Builtin("number", ["from", "grouping separator", "decimal separator"], optional: 2) {
      arguments, _ in
      number(arguments)
    },
    Builtin("range", ["from"]) { arguments, evaluator in
      guard let text = arguments[0].asText else { return nil }
      return range(text, &evaluator)
    },
  ]

  /// A number from its text, with the signs that part its thousands and its fraction.
  private static func number(_ arguments: [Value]) -> Value? {
    guard arguments.count == 1 || arguments.count == 3 else { return nil }
    guard let text = arguments[0].asText else {
      guard arguments.count == 1, let number = arguments[0].asNumber else { return nil }
      return .number(number)
    }
    guard arguments.count == 3 else { return Decimal128(text).map { .number($0) } }
    guard let grouping = separator(arguments[1], among: [" ", ",", "."]),
      let point = separator(arguments[2], among: [",", "."]),
      point.isEmpty || point != grouping
    else { return nil }
    var plain = text.unicodeScalars.filter {
      grouping.isEmpty || !grouping.unicodeScalars.contains($0)
    }
    if !point.isEmpty, point != "." {
      guard !plain.contains(".") else { return nil }
      plain = String.UnicodeScalarView(plain.map { point.unicodeScalars.contains($0) ? "." : $0 })
    }
    return Decimal128(String(plain)).map { .number($0) }
  }

  private static func separator(_ value: Value, among allowed: Set<String>) -> String? {
    if value.isNull { return "" }
    guard let text = value.asText, allowed.contains(text) else { return nil }
    return text
  }

  /// A range from its text; its ends are literals or calls that make a value of a text.
  private static func range(_ text: String, _ evaluator: inout Evaluator) -> Value? {
    guard let expression = try? Parser.flatExpression(text), isLiteral(expression) else {
      return nil
    }
    let value = evaluator.value(of: expression)
    guard case .range(let range) = value else { return nil }
    switch expression.form {
    case .comparisonRange: return value
    default:
      // An end that is open cannot be inside.
      if range.lower.isNull && range.lowerIsInside || range.upper.isNull && range.upperIsInside {
        return nil
      }
      return range.lower.isNull && range.upper.isNull ? nil : value
    }
  }

  private static func isLiteral(_ expression: Expression) -> Bool {
    switch expression.form {
    case .literal: true
    case .negation(let operand), .comparisonRange(_, let operand): isLiteral(operand)
    case .range(let range):
      (range.lower.map(isLiteral) ?? true) && (range.upper.map(isLiteral) ?? true)
    case .call(let name, let arguments):
      ["date", "time", "date and time", "duration"].contains(name)
        && arguments.allSatisfy(isLiteral)
    default: false
    }
  }
}
