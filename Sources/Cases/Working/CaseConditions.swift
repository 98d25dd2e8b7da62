internal import FEEL
internal import PolicyPacks
internal import TradeTerms

/// The values that conditions of a case are evaluated over.
struct CaseConditions {
  let type: CaseType
  let fields: [String: String]
  let counts: Counts
  let today: Day

  /// What is counted around a case.
  struct Counts {
    var scores = 0
    var experts = 0
    /// The mean total of the experts; nil while nobody scored.
    var score: Decimal128?
    var openChildren = 0
    var level = 0
    /// Whether its answer stands among the published ones.
    var isPublished = false
    /// The state of the case around it.
    var parentState: String?
  }

  /// Whether a condition holds; what is not known does not.
  func holds(_ condition: Expression?) -> Bool {
    guard let condition else { return true }
    return value(of: condition).truth == true
  }

  /// The same with some fields empty.
  func without(_ names: Set<String>) -> CaseConditions {
    CaseConditions(
      type: type, fields: fields.filter { !names.contains($0.key) }, counts: counts, today: today)
  }

  /// Whether a condition cannot hold whatever is filled in for the fields that are empty now.
  func excludes(_ condition: Expression?) -> Bool {
    guard let condition else { return false }
    var evaluator = Evaluator(Environment(values: values), nulls: .unknown)
    return evaluator.value(of: condition).truth == false
  }

  func value(of expression: Expression) -> Value {
    var evaluator = Evaluator(Environment(values: values))
    return evaluator.value(of: expression)
  }

  private var values: [String: Value] {
    var values: [String: Value] = [
      "scoreCount": Self.number(counts.scores), "expertCount": Self.number(counts.experts),
      "score": counts.score.map { .number($0) } ?? .null,
      "openChildren": Self.number(counts.openChildren), "level": Self.number(counts.level),
      "isPublished": .boolean(counts.isPublished),
      "parentState": counts.parentState.map { .string($0) } ?? .null,
      "today": .date(CalendarDay(daysSinceEpoch: today.daysSinceEpoch)),
    ]
    for field in type.fields {
      values[field.id] = fields[field.id].map { Self.value($0, field) } ?? .null
    }
    return values
  }

  private static func number(_ count: Int) -> Value {
    Decimal128("\(count)").map { .number($0) } ?? .null
  }

  private static func value(_ text: String, _ field: FormField) -> Value {
    switch field.kind {
    case .number, .money: Decimal128(text).map { .number($0) } ?? .null
    case .day: CalendarDay(text).map { .date($0) } ?? .null
    case .yesNo: .boolean(text == "true")
    case .line, .text, .choice, .department, .experts: .string(text)
    }
  }
}
