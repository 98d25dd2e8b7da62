extension Builtin {
  static let patterns: [Builtin] = [
    Builtin("matches", ["input", "pattern", "flags"], optional: 1) { arguments, evaluator in
      guard let input = arguments[0].asText, let pattern = arguments[1].asText,
        let flags = flags(arguments.at(2))
      else { return nil }
      return matched("matches", pattern, flags, &evaluator) { pattern throws(PatternError) in
        .boolean(try pattern.matches(input))
      }
    },
    Builtin("replace", ["input", "pattern", "replacement", "flags"], optional: 1) {
      arguments, evaluator in
      guard let input = arguments[0].asText, let pattern = arguments[1].asText,
        let replacement = arguments[2].asText, let flags = flags(arguments.at(3))
      else { return nil }
      return matched("replace", pattern, flags, &evaluator) { pattern throws(PatternError) in
        .string(try pattern.replacing(in: input, with: replacement))
      }
    },
    Builtin("split", ["string", "delimiter"]) { arguments, evaluator in
      guard let text = arguments[0].asText, let delimiter = arguments[1].asText else { return nil }
      return matched("split", delimiter, "", &evaluator) { pattern throws(PatternError) in
        .list(try pattern.split(text).map { .string($0) })
      }
    },
  ]

  /// Flags that were left out are none.
  private static func flags(_ value: Value) -> String? { value.isNull ? "" : value.asText }

  private static func matched(
    _ name: String, _ pattern: String, _ flags: String, _ evaluator: inout Evaluator,
    _ body: (XPathPattern) throws(PatternError) -> Value
  ) -> Value? {
    guard let pattern = evaluator.pattern(pattern, flags, of: name) else { return nil }
    do {
      return try body(pattern)
    } catch {
      return evaluator.null(.invalid(function: name, text: error.description), at: evaluator.place)
    }
  }
}
