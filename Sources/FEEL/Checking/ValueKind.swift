/// What kinds of values an axis tells apart, by the names that the language gives their types.
enum ValueKind: String, CaseIterable, Sendable {
  case null, boolean, number
  case text = "string"
  case date, time
  case dateTime = "date and time"
  case months = "years and months duration"
  case span = "days and time duration"
  /// A value of which nothing else is known.
  case any = "Any"

  /// The kind of a simple value; nil for all others.
  init?(_ value: Value) { self.init(rawValue: value.typeName) }

  /// The kind that all values of a type have; nil where they may be of any.
  init?(_ type: ValueType) {
    switch type {
    case .constrained(let base, _): self.init(base)
    case .null: self = .null
    case .list, .context, .function, .range: self = .any
    case .any, .named: return nil
    default: self.init(rawValue: type.description)
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
  var name: String { rawValue }
}
