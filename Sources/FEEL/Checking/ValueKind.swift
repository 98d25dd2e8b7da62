/// What kinds of values an axis tells apart.
enum ValueKind: Int, CaseIterable, Sendable {
  case null, boolean, number, text, date, time, dateTime, months, span
  /// A value of which nothing else is known.
  case any

  /// The kind of a simple value; nil for all others.
  init?(_ value: Value) {
    switch value {
    case .null: self = .null
    case .boolean: self = .boolean
    case .number: self = .number
    case .string: self = .text
    case .date: self = .date
    case .time: self = .time
    case .dateTime: self = .dateTime
    case .yearMonthDuration: self = .months
    case .dayTimeDuration: self = .span
    case .list, .context, .range, .function: return nil
    }
  }

  /// The kind that all values of a type have; nil where they may be of any.
  init?(_ type: ValueType) {
    switch type {
    case .boolean: self = .boolean
    case .number: self = .number
    case .string: self = .text
    case .date: self = .date
    case .time: self = .time
    case .dateTime: self = .dateTime
    case .yearMonthDuration: self = .months
    case .dayTimeDuration: self = .span
    case .constrained(let base, _): self.init(base)
    case .null: self = .null
    case .list, .context, .function, .range: self = .any
    case .any, .named: return nil
    }
  }

  /// Whether its values are cut where they pass a bound, and not only at the bound itself.
  var isOrdered: Bool {
    switch self {
    case .null, .boolean, .text, .any: false
    case .number, .date, .time, .dateTime, .months, .span: true
    }
  }

  /// The name of the type, as the language writes it.
  var name: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .number: "number"
    case .text: "string"
    case .date: "date"
    case .time: "time"
    case .dateTime: "date and time"
    case .months: "years and months duration"
    case .span: "days and time duration"
    case .any: "Any"
    }
  }
}
