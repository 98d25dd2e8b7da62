import FEEL

/// Reads bytes as an expression, a cell, a type, data and a pattern, and evaluates what can be read,
/// within limits; whatever they are, nothing may crash or hang.
public func fuzzOne(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: data, count: size), as: UTF8.self)
  var limits = EvaluationLimits()
  limits.steps = 20_000
  limits.listLength = 10_000
  limits.textLength = 100_000
  var environment = Environment(
    values: [
      "n": .number(Decimal128(-125, scale: 2)), "text": .string("héllo 😀"), "flag": .boolean(true),
      "list": .list([Value(3), Value(1), .null, .string("x")]), "lost": .null,
    ])
  environment.now = DateTime("2026-06-30T12:00:00@Asia/Shanghai")
  for nulls in [Evaluator.NullReading.standard, .unknown] {
    var evaluator = Evaluator(environment, nulls: nulls, limits: limits)
    if let expression = try? Parser.expression(text, scope: environment.scope) {
      let value = evaluator.value(of: expression)
      _ = try? Parser.expression(value.description)
      _ = expression.description
    }
    if let tests = try? Parser.unaryTests(text, scope: environment.scope) {
      let place = SourcePosition(line: 1, column: 1)
      for value in environment.values.values { _ = evaluator.holds(tests, for: value, at: place) }
    }
  }
  _ = try? Parser.type(text)
  _ = try? Parser.data(text)
  if let pattern = try? XPathPattern(text) {
    _ = try? pattern.matches("aaaaaaaaaaaaaaaaab 12-34")
    _ = try? pattern.replacing(in: "banana 12", with: "[$0]")
  }
  return 0
}
