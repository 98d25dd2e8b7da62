extension Value: CustomStringConvertible {
  /// The value as FEEL writes it, so that reading it again gives the same value.
  public var description: String {
    switch self {
    case .null: "null"
    case .boolean(let truth): truth ? "true" : "false"
    case .number(let number): number.description
    case .string(let text): Self.quoted(text)
    case .date(let day): "@\"\(day)\""
    case .time(let time): "@\"\(time)\""
    case .dateTime(let instant): "@\"\(instant)\""
    case .yearMonthDuration(let duration): "@\"\(duration)\""
    case .dayTimeDuration(let duration): "@\"\(duration)\""
    case .list(let items): "[" + items.map(\.description).joined(separator: ", ") + "]"
    case .context(let context): context.description
    case .range(let range): range.description
    case .function(let function): function.description
    }
  }

  /// The value as the function `string` gives it: texts and times without their marks.
  public var text: String {
    switch self {
    case .string(let text): text
    case .date(let day): day.description
    case .time(let time): time.description
    case .dateTime(let instant): instant.description
    case .yearMonthDuration(let duration): duration.description
    case .dayTimeDuration(let duration): duration.description
    default: description
    }
  }

  /// A text between quotes, with what has a meaning inside them escaped.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
