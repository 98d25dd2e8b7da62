extension Builtin {
  /// Functions that make dates, times and durations.
  static let times: [Builtin] = [
    Builtin("date", ["from"], ["year", "month", "day"]) { arguments, _ in date(arguments) },
    Builtin("time", ["from"], ["hour", "minute", "second", "offset"]) { arguments, _ in
      time(arguments)
    },
    Builtin(
      "date and time", ["from"], ["date", "time"],
      ["year", "month", "day", "hour", "minute", "second", "offset"],
      ["year", "month", "day", "hour", "minute", "second", "timezone"]
    ) { arguments, _ in
      dateTime(arguments)
    },
    Builtin("duration", ["from"]) { arguments, _ in
      switch arguments[0].single {
      case .string(let text): TemporalLiteral.duration(text).map { Value($0) }
      case .dayTimeDuration, .yearMonthDuration: arguments[0].single
      default: nil
      }
    },
    Builtin("years and months duration", ["from", "to"]) { arguments, _ in
      guard let from = day(arguments[0]), let to = day(arguments[1]) else { return nil }
      return .yearMonthDuration(YearMonthDuration(from: from, to: to))
    },
    Builtin("now") { _, evaluator in
      evaluator.environment.now.map { .dateTime($0) }
    },
    Builtin("today") { _, evaluator in
      evaluator.environment.now.map { .date($0.day) }
    },
  ]

  /// The day of a date, or of a date and time.
  static func day(_ value: Value) -> CalendarDay? {
    switch value.single {
    case .date(let day): day
    case .dateTime(let instant): instant.day
    default: nil
    }
  }

  private static func date(_ arguments: [Value]) -> Value? {
    switch arguments.count {
    case 1:
      if case .string(let text) = arguments[0].single { return CalendarDay(text).map { .date($0) } }
      return day(arguments[0]).map { .date($0) }
    case 3:
      guard let year = arguments[0].asNumber, let month = arguments[1].asNumber,
        let day = arguments[2].asNumber
      else { return nil }
      return CalendarDay(year: year, month: month, day: day).map { .date($0) }
    default: return nil
    }
  }

  private static func time(_ arguments: [Value]) -> Value? {
    if arguments.count == 1 {
      switch arguments[0].single {
      case .string(let text): return TimeOfDay(text).map { .time($0) }
      case .time: return arguments[0].single
      case .dateTime(let instant): return .time(instant.time)
      case .date: return .time(.utcMidnight)
      default: return nil
      }
    }
    guard arguments.count > 2 else { return nil }
    return clock(arguments[0], arguments[1], arguments[2], zone: arguments.at(3)).map { .time($0) }
  }

  private static func clock(
    _ hour: Value, _ minute: Value, _ second: Value, zone: Value
  ) -> TimeOfDay? {
    guard let hour = hour.asNumber, let minute = minute.asNumber, let second = second.asNumber
    else { return nil }
    let reference: ZoneReference?
    switch zone.single {
    case .null: reference = nil
    case .dayTimeDuration(let ahead):
      guard let zone = ZoneReference(ahead: ahead) else { return nil }
      reference = zone
    case .string(let name):
      guard let zone = ZoneReference(name: name) else { return nil }
      reference = zone
    default: return nil
    }
    return TimeOfDay(hour: hour, minute: minute, second: second, zone: reference)
  }

  private static func dateTime(_ arguments: [Value]) -> Value? {
    switch arguments.count {
    case 1:
      switch arguments[0].single {
      case .string(let text): return DateTime(text).map { .dateTime($0) }
      case .date(let day): return .dateTime(DateTime(utcMidnightOf: day))
      case .dateTime: return arguments[0].single
      default: return nil
      }
    case 2:
      guard let day = day(arguments[0]), case .time(let time) = arguments[1].single else {
        return nil
      }
      return .dateTime(DateTime(day: day, time: time))
    case 6, 7:
      guard let year = arguments[0].asNumber, let month = arguments[1].asNumber,
        let date = arguments[2].asNumber,
        let day = CalendarDay(year: year, month: month, day: date),
        let time = clock(arguments[3], arguments[4], arguments[5], zone: arguments.at(6))
      else { return nil }
      return .dateTime(DateTime(day: day, time: time))
    default: return nil
    }
  }
}
