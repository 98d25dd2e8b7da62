extension Evaluator {
  /// The arithmetic of dates, times and durations; nil where an operation does not take them.
  func temporal(_ operation: ArithmeticOperator, _ left: Value, _ right: Value) -> Value? {
    switch operation {
    case .add: sum(left, right) ?? sum(right, left)
    case .subtract: difference(left, right)
    case .multiply: product(left, right) ?? product(right, left)
    case .divide: quotient(left, right)
    case .power: nil
    }
  }

  private func sum(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.date(let day), .yearMonthDuration(let duration)):
      day.adding(duration).map { .date($0) }
    case (.date(let day), .dayTimeDuration(let duration)): day.adding(duration).map { .date($0) }
    case (.dateTime(let instant), .yearMonthDuration(let duration)):
      instant.adding(duration).map { .dateTime($0) }
    case (.dateTime(let instant), .dayTimeDuration(let duration)):
      instant.adding(duration).map { .dateTime($0) }
    case (.time(let time), .dayTimeDuration(let duration)): .time(time.adding(duration))
    case (.yearMonthDuration(let left), .yearMonthDuration(let right)):
      left.adding(right).map { .yearMonthDuration($0) }
    case (.dayTimeDuration(let left), .dayTimeDuration(let right)):
      left.adding(right).map { .dayTimeDuration($0) }
    default: nil
    }
  }

  private func difference(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.date(let left), .date(let right)): .dayTimeDuration(left.subtracting(right))
    case (.dateTime(let left), .dateTime(let right)):
      left.subtracting(right).map { .dayTimeDuration($0) }
    case (.date(let left), .dateTime(let right)):
      DateTime(utcMidnightOf: left).subtracting(right).map { .dayTimeDuration($0) }
    case (.dateTime(let left), .date(let right)):
      left.subtracting(DateTime(utcMidnightOf: right)).map { .dayTimeDuration($0) }
    case (.time(let left), .time(let right)):
      left.subtracting(right).map { .dayTimeDuration($0) }
    case (_, .yearMonthDuration(let duration)):
      sum(left, .yearMonthDuration(duration.negated))
    case (_, .dayTimeDuration(let duration)): sum(left, .dayTimeDuration(duration.negated))
    default: nil
    }
  }

  private func product(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.yearMonthDuration(let duration), .number(let factor)):
      duration.multiplied(by: factor).map { .yearMonthDuration($0) }
    case (.dayTimeDuration(let duration), .number(let factor)):
      duration.multiplied(by: factor).map { .dayTimeDuration($0) }
    default: nil
    }
  }

  private func quotient(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.yearMonthDuration(let duration), .number(let divisor)):
      duration.divided(by: divisor).map { .yearMonthDuration($0) }
    case (.dayTimeDuration(let duration), .number(let divisor)):
      duration.divided(by: divisor).map { .dayTimeDuration($0) }
    case (.yearMonthDuration(let left), .yearMonthDuration(let right)):
      left.divided(by: right).map { .number($0) }
    case (.dayTimeDuration(let left), .dayTimeDuration(let right)):
      left.divided(by: right).map { .number($0) }
    default: nil
    }
  }
}
