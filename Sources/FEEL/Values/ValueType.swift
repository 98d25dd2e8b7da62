/// A type of FEEL, as `instance of` and declarations name it.
public indirect enum ValueType: Hashable, Sendable {
  case any
  case null
  case boolean
  case number
  case string
  case date
  case time
  case dateTime
  case yearMonthDuration
  case dayTimeDuration
  case list(ValueType)
  case range(ValueType)
  /// The members that a context must have, in order of their names.
  case context([Member])
  case function([ValueType], ValueType)
  /// The values of a type for which a condition holds.
  case constrained(ValueType, TypeConstraint)
  /// A type that the surroundings define.
  case named(String)

  /// A member of a context type.
  public struct Member: Hashable, Sendable {
    public let name: String
    public let type: ValueType

    public init(name: String, type: ValueType) {
      self.name = name
      self.type = type
    }
  }

  /// The types that have a name of their own in the language.
  public static let basic: [String: ValueType] = [
    "Any": .any, "Null": .null, "boolean": .boolean, "number": .number, "string": .string,
    "date": .date, "time": .time, "date and time": .dateTime, "dateTime": .dateTime,
    "years and months duration": .yearMonthDuration, "yearMonthDuration": .yearMonthDuration,
    "days and time duration": .dayTimeDuration, "dayTimeDuration": .dayTimeDuration,
  ]
}

extension ValueType: CustomStringConvertible {
  public var description: String {
    switch self {
    case .any: "Any"
    case .null: "Null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .date: "date"
    case .time: "time"
    case .dateTime: "date and time"
    case .yearMonthDuration: "years and months duration"
    case .dayTimeDuration: "days and time duration"
    case .list(let item): "list<\(item)>"
    case .range(let item): "range<\(item)>"
    case .context(let members):
      "context<" + members.map { "\($0.name): \($0.type)" }.joined(separator: ", ") + ">"
    case .function(let parameters, let result):
      "function<" + parameters.map(\.description).joined(separator: ", ") + "> -> \(result)"
    case .constrained(let base, let constraint): "\(base) (\(constraint.text))"
    // A name may stand behind the namespace that makes it unique.
    case .named(let name): name.split(separator: "#").last.map(String.init) ?? name
    }
  }
}
