extension Builtin {
  static let patterns: [Builtin] = [
    Builtin("matches", ["input", "pattern", "flags"], optional: 1) { arguments, evaluator in
      guard let input = arguments[0].asText, let pattern = arguments[1].asText,
        let flags = flags(arguments.at(2))
      else { return nil }
      return matched("matches", pattern, flags, &evaluator) {
        pattern, limits, taken throws(PatternError) in
        .boolean(try pattern.matches(input, stepLimit: limits.steps, taken: &taken))
      }
    },
    Builtin("replace", ["input", "pattern", "replacement", "flags"], optional: 1) {
      arguments, evaluator in
      guard let input = arguments[0].asText, let pattern = arguments[1].asText,
        let replacement = arguments[2].asText, let flags = flags(arguments.at(3))
      else { return nil }
      return matched("replace", pattern, flags, &evaluator) {
        pattern, limits, taken throws(PatternError) in
        .string(
          try pattern.replacing(
            in: input, with: replacement, stepLimit: limits.steps, lengthLimit: limits.textLength,
            taken: &taken))
      }
    },
    Builtin("split", ["string", "delimiter"]) { arguments, evaluator in
      guard let text = arguments[0].asText, let delimiter = arguments[1].asText else { return nil }
      return matched("split", delimiter, "", &evaluator) {
        pattern, limits, taken throws(PatternError) in
        .list(
          try pattern.split(text, stepLimit: limits.steps, taken: &taken).map { .string($0) })
      }
    },
  ]

  /// Flags that were left out are none.
  private static func flags(_ value: Value) -> String? { value.isNull ? "" : value.asText }

  private static func matched(
    _ name: String, _ pattern: String, _ flags: String, _ evaluator: inout Evaluator,
    _ body: (XPathPattern, EvaluationLimits, inout Int) throws(PatternError) -> Value
  ) -> Value? {
    guard let pattern = evaluator.pattern(pattern, flags, of: name) else { return nil }
    var limits = evaluator.limits
    // One call may not take more than all that may still be done.
    limits.steps = min(XPathPattern.stepLimit, evaluator.stepsLeft << 5)
    var taken = 0
    do {
      let value = try body(pattern, limits, &taken)
      return evaluator.spend(taken >> 5) ? value : .null
    } catch {
      guard evaluator.spend(taken >> 5) else { return .null }
      return evaluator.null(.invalid(function: name, text: error.description), at: evaluator.place)
    }
  }
}
