extension Value {
  /// The date, time or duration of a literal such as `@"2021-12-02"`; nil where it is none.
  init?(temporal text: String) {
    guard let literal = TemporalLiteral(text) else { return nil }
    self.init(literal)
  }

  init(_ literal: TemporalLiteral) {
    switch literal {
    case .day(let day): self = .date(day)
    case .time(let time): self = .time(time)
    case .dateTime(let dateTime): self = .dateTime(dateTime)
    case .dayTimeDuration(let duration): self = .dayTimeDuration(duration)
    case .yearMonthDuration(let duration): self = .yearMonthDuration(duration)
    }
  }

  /// The property of a date, time or duration; nil where it has none of that name.
  func property(_ name: String) -> Value? {
    let property: TemporalProperty? =
      switch self {
      case .date(let day): day.property(name)
      case .time(let time): time.property(name)
      case .dateTime(let dateTime): dateTime.property(name)
      case .dayTimeDuration(let duration): duration.property(name)
      case .yearMonthDuration(let duration): duration.property(name)
      default: nil
      }
    switch property {
    case .number(let number): return .number(number)
    case .duration(let duration): return .dayTimeDuration(duration)
    case .text(let text): return .string(text)
    case .absent: return .null
    case nil: return nil
    }
  }
}

extension TemporalOrder {
  /// Less than zero, zero or more.
  var sign: Int {
    switch self {
    case .before: -1
    case .same: 0
    case .after: 1
    }
  }
}
