/// A value of FEEL; `null` also stands for what is not known.
public indirect enum Value: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(Decimal128)
  case string(String)
  case date(CalendarDay)
  case list([Value])
  case context(Context)
  case range(ValueRange)

  /// The name of the value's type, as FEEL calls it.
  public var typeName: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .date: "date"
    case .list: "list"
    case .context: "context"
    case .range: "range"
    }
  }

  /// True, false, or nil for anything that is no boolean.
  public var truth: Bool? {
    guard case .boolean(let truth) = self else { return nil }
    return truth
  }

  /// The boolean, or null for nil.
  public init(truth: Bool?) {
    if let truth { self = .boolean(truth) } else { self = .null }
  }

  /// The number, or null for nil.
  public init(number: Decimal128?) {
    if let number { self = .number(number) } else { self = .null }
  }
}

extension Value: CustomStringConvertible {
  /// The value as FEEL writes it.
  public var description: String {
    switch self {
    case .null: "null"
    case .boolean(let truth): truth ? "true" : "false"
    case .number(let number): number.description
    case .string(let text): "\"\(text)\""
    case .date(let day): day.description
    case .list(let items): "[" + items.map(\.description).joined(separator: ", ") + "]"
    case .context(let context): context.description
    case .range(let range): range.description
    }
  }
}
