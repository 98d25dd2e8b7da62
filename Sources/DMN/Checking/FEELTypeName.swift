/// The names that FEEL itself gives to types.
enum FEELTypeName {
  /// Whether a text names a type of FEEL. What stands inside `list<…>` and its like is not looked at.
  static func isKnown(_ text: String) -> Bool {
    if names.contains(text) { return true }
    guard let mark = text.firstIndex(of: "<") else { return false }
    return ["list", "range", "context", "function"].contains(text[..<mark].trimmed)
  }

  private static let names: Set<String> = [
    "Any", "any", "Null", "number", "string", "boolean", "date", "time", "date and time",
    "dateTime", "days and time duration", "dayTimeDuration", "years and months duration",
    "yearMonthDuration", "list", "context", "function", "range",
  ]
}
