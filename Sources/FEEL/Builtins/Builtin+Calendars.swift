extension Builtin {
  /// Functions that say where in the year or week a day stands.
  static let calendars: [Builtin] = [
    calendar("day of year") { Value($0.dayOfYear) },
    calendar("day of week") { .string($0.weekdayName) },
    calendar("month of year") { .string($0.monthName) },
    calendar("week of year") { Value($0.weekOfYear) },
  ]

  private static func calendar(
    _ name: String, _ body: @escaping @Sendable (CalendarDay) -> Value
  ) -> Builtin {
    Builtin(name, ["date"]) { arguments, _ in day(arguments[0]).map(body) }
  }
}
