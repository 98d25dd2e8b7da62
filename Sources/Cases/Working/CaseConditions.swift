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

  /// What follows from the fields for some others, each after those before it; nil for one that
  /// does not follow.
  func calculated(_ fields: [FormField]) -> [(field: FormField, text: String?)] {
    var known = self
    return fields.map { field in
      let text = field.value.flatMap { Self.text(known.value(of: $0), field) }
      known = CaseConditions(
        type: type,
        fields: known.fields.filter { $0.key != field.id }
          .merging(text.map { [field.id: $0] } ?? [:]) { $1 }, counts: counts, today: today)
      return (field, text)
    }
  }

  /// A value as a form would write it; nil where it is none of the field's kind.
  static func text(_ value: Value, _ field: FormField) -> String? {
    switch (field.kind, value) {
    case (.number, .number(let number)), (.money, .number(let number)): number.description
    case (.day, .date(let day)): day.description
    case (.yesNo, .boolean(let truth)): "\(truth)"
    case (.line, .string(let text)), (.text, .string(let text)): text
    case (.choice(let choices), .string(let text)):
      choices.contains { $0.code == text } ? text : nil
    default: nil
    }
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

  static func value(_ text: String, _ field: FormField) -> Value {
    switch field.kind {
    case .number, .money: Decimal128(text).map { .number($0) } ?? .null
    case .day: CalendarDay(text).map { .date($0) } ?? .null
    case .yesNo: .boolean(text == "true")
    case .line, .text, .choice, .department, .experts: .string(text)
    }
  }
}
