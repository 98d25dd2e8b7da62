public import FEEL

extension KitValue {
  /// The value of FEEL; nil where the text is none of its type.
  public var value: Value? {
    switch self {
    case .null: return .null
    case .simple(let text, let type): return Self.value(text, type)
    case .list(let items):
      let values = items.compactMap(\.value)
      return values.count == items.count ? .list(values) : nil
    case .components(let components):
      var context = Context()
      for component in components {
        guard let value = component.value.value else { return nil }
        context[component.name] = value
      }
      return .context(context)
    }
  }

  private static func value(_ text: String, _ type: String?) -> Value? {
    let word = text.trimmed
    switch type {
    case "string", nil: return .string(text)
    case "boolean":
      return [
        "true": .boolean(true), "false": .boolean(false), "1": .boolean(true), "0": .boolean(false),
      ][word]
    case "decimal", "double", "float", "integer", "int", "long", "short":
      return Decimal128(word).map { .number($0) }
    case "date": return CalendarDay(word).map { .date($0) }
    case "time": return TimeOfDay(word).map { .time($0) }
    case "dateTime": return DateTime(word).map { .dateTime($0) }
    case "duration", "dayTimeDuration", "yearMonthDuration":
      switch TemporalLiteral.duration(word) {
      case .dayTimeDuration(let duration): return .dayTimeDuration(duration)
      case .yearMonthDuration(let duration): return .yearMonthDuration(duration)
      default: return nil
      }
    default: return nil
    }
  }
}
