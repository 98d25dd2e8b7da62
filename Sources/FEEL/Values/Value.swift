/// A value of FEEL; `null` also stands for what is not known.
///
/// What is larger than a number stands behind a reference, so that a value is cheap to copy.
public enum Value: Sendable {
  case null
  case boolean(Bool)
  case number(Decimal128)
  case string(String)
  case date(CalendarDay)
  indirect case time(TimeOfDay)
  indirect case dateTime(DateTime)
  case yearMonthDuration(YearMonthDuration)
  indirect case dayTimeDuration(DayTimeDuration)
  case list([Value])
  case context(Context)
  indirect case range(ValueRange)
  case function(FunctionValue)

  /// The name of the value's type, as FEEL calls it.
  public var typeName: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .date: "date"
    case .time: "time"
    case .dateTime: "date and time"
    case .yearMonthDuration: "years and months duration"
    case .dayTimeDuration: "days and time duration"
    case .list: "list"
    case .context: "context"
    case .range: "range"
    case .function: "function"
    }
  }

  /// True, false, or nil for anything that is no boolean.
  public var truth: Bool? {
    guard case .boolean(let truth) = self else { return nil }
    return truth
  }

  /// Whether this is null, which needs no comparison of values.
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// The boolean, or null for nil.
  public init(truth: Bool?) {
    if let truth { self = .boolean(truth) } else { self = .null }
  }

  /// The number, or null for nil.
  public init(number: Decimal128?) {
    if let number { self = .number(number) } else { self = .null }
  }

  /// A whole number.
  public init(_ integer: Int) { self = .number(Decimal128(Int64(integer))) }
}
