import FEEL

/// Reads any text as all that the language has, and evaluates what can be read, within limits;
/// whatever the text is, nothing may break, hang or grow without bound.
enum ExpressionProbe {
  static func run(_ text: String) {
    for nulls in [Evaluator.NullReading.standard, .unknown] { evaluate(text, nulls) }
    if let type = try? Parser.type(text) { readAgain(type) }
    if let data = try? Parser.data(text) { readAgain(data) }
    runPattern(text)
    runTimes(text)
  }

  private static func evaluate(_ text: String, _ nulls: Evaluator.NullReading) {
    var evaluator = Evaluator(surroundings, nulls: nulls, limits: limits)
    if let expression = try? Parser.expression(text, scope: scope) {
      let value = nulls == .standard ? evaluator.value(of: expression) : traced(expression)
      _ = expression.description
      readAgain(value)
      _ = Set([value]).contains(value)
      for issue in evaluator.issues { _ = issue.english + issue.chinese }
    }
    if let tests = try? Parser.unaryTests(text, scope: scope) {
      let place = SourcePosition(line: 1, column: 1)
      for value in surroundings.values.values { _ = evaluator.holds(tests, for: value, at: place) }
    }
  }

  private static func traced(_ expression: Expression) -> Value {
    var evaluator = Evaluator(surroundings, nulls: .unknown, limits: limits)
    return evaluator.traceValue(of: expression).0
  }

  /// A value of the simple types is written so that it reads as the same again.
  private static func readAgain(_ value: Value) {
    let again = try? Parser.data(value.description)
    switch value {
    case .list, .context, .range, .function: return
    default: precondition(again == value, "\(value) reads as \(again?.description ?? "nothing")")
    }
  }

  private static func readAgain(_ type: ValueType) {
    _ = try? Parser.type(type.description)
    for value in surroundings.values.values { _ = type.holds(value) }
  }

  /// Pattern, flags, text and replacement, parted by a control character that none of them has.
  private static func runPattern(_ text: String) {
    let parts = text.split(separator: "\u{1}", omittingEmptySubsequences: false).map(String.init)
    let flags = parts.count > 1 ? parts[1] : ""
    let subject = parts.count > 2 ? parts[2] : "aaaaaaaaaaaaaaaaab 12-34"
    let replacement = parts.count > 3 ? parts[3] : "[$0]"
    guard let pattern = try? XPathPattern(parts[0], flags: flags) else { return }
    _ = try? pattern.matches(subject, stepLimit: 100_000)
    _ = try? pattern.split(subject, stepLimit: 100_000)
    _ = try? pattern.replacing(
      in: subject, with: replacement, stepLimit: 100_000, lengthLimit: 100_000)
  }

  private static func runTimes(_ text: String) {
    if let day = CalendarDay(text) { precondition(CalendarDay(day.description) == day) }
    if let time = TimeOfDay(text) { precondition(TimeOfDay(time.description) == time) }
    if let instant = DateTime(text) { precondition(DateTime(instant.description) == instant) }
    if let duration = DayTimeDuration(text) {
      precondition(DayTimeDuration(duration.description) == duration)
    }
    if let duration = YearMonthDuration(text) {
      precondition(YearMonthDuration(duration.description) == duration)
    }
  }

  private static let limits: EvaluationLimits = {
    var limits = EvaluationLimits()
    limits.steps = 20_000
    limits.listLength = 10_000
    limits.valueSize = 40_000
    limits.textLength = 100_000
    return limits
  }()

  private static let surroundings: Environment = {
    var context = Context()
    context["a"] = Value(1)
    context["first name"] = .string("é\u{301}")
    context["list"] = .list([Value(1), .list([Value(2)])])
    let values: [String: Value] = [
      "n": .number(Decimal128(-125, scale: 2)), "text": .string("héllo 😀"),
      "flag": .boolean(true), "list": .list([Value(3), Value(1), .null, .string("x")]),
      "lost": .null, "c": .context(context), "people": .list([.context(context), .null]),
      "d": CalendarDay("2024-02-29").map { .date($0) } ?? .null,
      "at": DateTime("2026-03-29T02:30:00@Europe/Paris").map { .dateTime($0) } ?? .null,
      "t": TimeOfDay("23:59:59.999999999+14:00").map { .time($0) } ?? .null,
      "months": YearMonthDuration("-P1Y2M").map { .yearMonthDuration($0) } ?? .null,
      "span": DayTimeDuration("P1DT1S").map { .dayTimeDuration($0) } ?? .null,
      "f": .function(
        FunctionValue(
          name: "f", parameters: [FunctionParameter("x")],
          body: .native { values, evaluator in values.first.map { .list([$0]) } })),
    ]
    return Environment(values: values, now: DateTime("2026-06-30T12:00:00@Asia/Shanghai"))
  }()

  private static let scope: Scope = {
    var scope = surroundings.scope
    scope.add(member: "first name")
    scope.checksArguments = false
    return scope
  }()
}
