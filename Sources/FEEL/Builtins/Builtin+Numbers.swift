extension Builtin {
  static let numbers: [Builtin] =
    [
      Builtin("decimal", ["n", "scale"]) { arguments, _ in rounded(arguments, .halfEven) },
      Builtin("floor", ["n", "scale"], optional: 1) { arguments, _ in rounded(arguments, .floor) },
      Builtin("ceiling", ["n", "scale"], optional: 1) { arguments, _ in rounded(arguments, .ceiling)
      },
      Builtin("round up", ["n", "scale"]) { arguments, _ in rounded(arguments, .up) },
      Builtin("round down", ["n", "scale"]) { arguments, _ in rounded(arguments, .down) },
      Builtin("round half up", ["n", "scale"]) { arguments, _ in rounded(arguments, .halfUp) },
      Builtin("round half down", ["n", "scale"]) { arguments, _ in rounded(arguments, .halfDown) },
      Builtin("abs", ["n"]) { arguments, _ in absolute(arguments[0].single) },
      Builtin("modulo", ["dividend", "divisor"]) { arguments, evaluator in
        guard let dividend = arguments[0].asNumber, let divisor = arguments[1].asNumber else {
          return nil
        }
        guard divisor != Decimal128(0) else {
          return evaluator.null(.divisionByZero, at: evaluator.place)
        }
        return dividend.modulo(divisor).map { .number($0) }
      },
      one("sqrt", "number") { $0.squareRoot.map { .number($0) } },
      one("log", "number") { $0.naturalLogarithm.map { .number($0) } },
      one("exp", "number") { $0.exponential.map { .number($0) } },
      one("odd", "number") { $0.isInteger ? .boolean($0.isOdd) : nil },
      one("even", "number") { $0.isInteger ? .boolean(!$0.isOdd) : nil },
    ]

  private static func one(
    _ name: String, _ parameter: String, _ body: @escaping @Sendable (Decimal128) -> Value?
  ) -> Builtin {
    Builtin(name, [parameter]) { arguments, evaluator in
      guard let number = arguments[0].asNumber else { return nil }
      return body(number) ?? evaluator.null(.beyondRange(operation: name), at: evaluator.place)
    }
  }

  private static func rounded(_ arguments: [Value], _ rule: Decimal128.Rounding) -> Value? {
    guard let number = arguments[0].asNumber else { return nil }
    guard arguments.count > 1 else { return Value(number: number.rounded(toPlaces: 0, rule)) }
    // A scale with a fraction counts for its whole part.
    guard let scale = arguments[1].asNumber?.rounded(toPlaces: 0, .down)?.integer() else {
      return nil
    }
    return number.rounded(toPlaces: Int(scale), rule).map { .number($0) }
  }

  private static func absolute(_ value: Value) -> Value? {
    switch value {
    case .number(let number): .number(number < Decimal128(0) ? number.negated : number)
    case .yearMonthDuration(let duration):
      .yearMonthDuration(duration.months < 0 ? duration.negated : duration)
    case .dayTimeDuration(let duration):
      .dayTimeDuration(duration.nanoseconds < 0 ? duration.negated : duration)
    default: nil
    }
  }
}
