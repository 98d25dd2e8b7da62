/// Values that stand for those between two bounds.
enum SampleValue {
  /// A value above one bound and below another; nil is without a bound. Nil where there is none.
  static func between(_ lower: Value?, _ upper: Value?, of kind: ValueKind) -> Value? {
    switch kind {
    case .number: number(lower, upper)
    case .date: date(lower, upper)
    case .time: time(lower, upper)
    case .dateTime: dateTime(lower, upper)
    case .months: months(lower, upper)
    case .span: span(lower, upper)
    case .null, .boolean, .text, .any: nil
    }
  }

  /// A text that is none of those.
  static func text(otherThan texts: [Value]) -> Value {
    let known = Set(texts)
    var number = 1
    var text = Value.string("other")
    while known.contains(text) {
      number += 1
      text = .string("other \(number)")
    }
    return text
  }

  private static func number(_ lower: Value?, _ upper: Value?) -> Value? {
    let one = Decimal128(1)
    let low = lower?.asDecimal
    let high = upper?.asDecimal
    let candidates: [Decimal128?]
    switch (low, high) {
    case (nil, nil): candidates = [.zero]
    case (nil, let high?): candidates = [high.ceiling.subtracting(one), high.nearest(below: true)]
    case (let low?, nil): candidates = [low.floor.adding(one), low.nearest(below: false)]
    case (let low?, let high?):
      // A whole number is read more easily than what lies just in the middle.
      candidates = [
        low.floor.adding(one), low.adding(high)?.divided(by: Decimal128(2)),
        low.nearest(below: false),
      ]
    }
    return candidates.compactMap { $0 }.first { number in
      (low.map { $0 < number } ?? true) && (high.map { number < $0 } ?? true)
    }.map { .number($0) }
  }

  private static func date(_ lower: Value?, _ upper: Value?) -> Value? {
    let low = lower.flatMap { if case .date(let day) = $0 { day.daysSinceEpoch } else { nil } }
    let high = upper.flatMap { if case .date(let day) = $0 { day.daysSinceEpoch } else { nil } }
    return whole(low, high, or: 20_454).map { .date(CalendarDay(daysSinceEpoch: $0)) }
  }

  private static func months(_ lower: Value?, _ upper: Value?) -> Value? {
    let low = lower.flatMap { if case .yearMonthDuration(let it) = $0 { it.months } else { nil } }
    let high = upper.flatMap { if case .yearMonthDuration(let it) = $0 { it.months } else { nil } }
    return whole(low, high, or: 12).map { .yearMonthDuration(YearMonthDuration(months: $0)) }
  }

  private static func time(_ lower: Value?, _ upper: Value?) -> Value? {
    let low = lower.flatMap { if case .time(let time) = $0 { time } else { nil } }
    let high = upper.flatMap { if case .time(let time) = $0 { time } else { nil } }
    let zone = (low ?? high)?.zone
    guard
      let nanoseconds = whole(
        low?.nanosecondOfDay, high?.nanosecondOfDay, or: 12 * ClockUnit.hour, step: ClockUnit.minute
      )
    else { return nil }
    return TimeOfDay(nanosecondOfDay: nanoseconds, zone: zone).map { .time($0) }
  }

  private static func dateTime(_ lower: Value?, _ upper: Value?) -> Value? {
    let low = lower.flatMap { if case .dateTime(let it) = $0 { it } else { nil } }
    let high = upper.flatMap { if case .dateTime(let it) = $0 { it } else { nil } }
    guard let base = low ?? high else {
      return .dateTime(DateTime(utcMidnightOf: CalendarDay(daysSinceEpoch: 20_454)))
    }
    let day = ClockUnit.day
    if let zone = base.zone {
      return whole(low?.instantNanoseconds, high?.instantNanoseconds, or: 0, step: Int128(day))
        .flatMap { DateTime(instantNanoseconds: $0, zone: zone) }.map { .dateTime($0) }
    }
    return whole(low?.localNanoseconds, high?.localNanoseconds, or: 0, step: Int128(day))
      .flatMap { DateTime(localNanoseconds: $0, zone: nil) }.map { .dateTime($0) }
  }

  private static func span(_ lower: Value?, _ upper: Value?) -> Value? {
    let low = lower.flatMap {
      if case .dayTimeDuration(let it) = $0 { it.nanoseconds } else { nil }
    }
    let high = upper.flatMap {
      if case .dayTimeDuration(let it) = $0 { it.nanoseconds } else { nil }
    }
    return whole(low, high, or: Int128(ClockUnit.day), step: Int128(ClockUnit.hour))
      .flatMap { DayTimeDuration(nanoseconds: $0) }.map { .dayTimeDuration($0) }
  }

  /// A whole number between two others, a step from one of them where that lies between.
  private static func whole<Number: FixedWidthInteger>(
    _ low: Number?, _ high: Number?, or usual: Number, step: Number = 1
  ) -> Number? {
    switch (low, high) {
    case (nil, nil): usual
    case (let low?, nil): low.addingReportingOverflow(step).overflow ? nil : low + step
    case (nil, let high?): high.subtractingReportingOverflow(step).overflow ? nil : high - step
    case (let low?, let high?):
      if low < high - step {
        low + step
      } else if low < high - 1 {
        low + (high - low) / 2
      } else {
        nil
      }
    }
  }
}

extension Value {
  fileprivate var asDecimal: Decimal128? {
    if case .number(let number) = self { number } else { nil }
  }
}

extension Decimal128 {
  /// A number close by, where whole ones are too far apart.
  fileprivate func nearest(below: Bool) -> Decimal128? {
    let step = magnitude.divided(by: Decimal128(1_000_000))
    return step.flatMap { below ? subtracting($0) : adding($0) }
  }
}
