extension Builtin {
  static let folds: [Builtin] = [
    Builtin("count", ["list"], isVariadic: true) { arguments, _ in
      if arguments.count == 1, arguments[0].isNull { return nil }
      return arguments.items.map { Value($0.count) }
    },
    Builtin("sum", ["list"], isVariadic: true) { arguments, evaluator in
      sum(arguments, &evaluator)
    },
    Builtin("min", ["list"], isVariadic: true) { arguments, evaluator in
      extreme(arguments, &evaluator) { $0 < 0 }
    },
    Builtin("max", ["list"], isVariadic: true) { arguments, evaluator in
      extreme(arguments, &evaluator) { $0 > 0 }
    },
    Builtin("mean", ["list"], isVariadic: true) { arguments, evaluator in
      guard case .number(let sum)? = sum(arguments, &evaluator), let items = arguments.items else {
        return nil
      }
      return sum.divided(by: Decimal128(Int64(items.count))).map { .number($0) }
    },
    Builtin("product", ["list"], isVariadic: true) { arguments, evaluator in
      guard let numbers = numbers(arguments), !numbers.isEmpty else { return nil }
      var result = Decimal128(1)
      for number in numbers {
        guard let next = result.multiplied(by: number) else {
          return evaluator.null(.beyondRange(operation: "product"), at: evaluator.place)
        }
        result = next
      }
      return .number(result)
    },
    Builtin("median", ["list"], isVariadic: true) { arguments, _ in median(arguments) },
    Builtin("stddev", ["list"], isVariadic: true) { arguments, _ in deviation(arguments) },
    Builtin("mode", ["list"], isVariadic: true) { arguments, _ in mode(arguments) },
  ]

  /// Numbers only; nil where any item is something else.
  private static func numbers(_ arguments: [Value]) -> [Decimal128]? {
    guard let items = arguments.items else { return nil }
    var numbers: [Decimal128] = []
    numbers.reserveCapacity(items.count)
    for item in items {
      guard case .number(let number) = item else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// The sum of numbers, or of durations of one kind; a list of nothing has none.
  private static func sum(_ arguments: [Value], _ evaluator: inout Evaluator) -> Value? {
    guard let items = arguments.items, var result = items.first else { return nil }
    switch result {
    case .number, .yearMonthDuration, .dayTimeDuration: break
    default: return nil
    }
    for item in items.dropFirst() {
      guard item.typeName == result.typeName else { return nil }
      result = evaluator.arithmetic(.add, result, item, at: evaluator.place)
    }
    return result
  }

  private static func extreme(
    _ arguments: [Value], _ evaluator: inout Evaluator, _ isBetter: (Int) -> Bool
  ) -> Value? {
    guard let items = arguments.items, var best = items.first else { return nil }
    guard evaluator.order(best, best) != nil else { return nil }
    for item in items.dropFirst() {
      guard let order = evaluator.ordered(item, best) else { return nil }
      if isBetter(order) { best = item }
    }
    return best
  }

  private static func median(_ arguments: [Value]) -> Value? {
    guard let numbers = numbers(arguments)?.sorted(), !numbers.isEmpty else { return nil }
    let middle = numbers.count / 2
    if numbers.count % 2 == 1 { return .number(numbers[middle]) }
    return Value(
      number: numbers[middle - 1].adding(numbers[middle])?.divided(by: Decimal128(2)))
  }

  /// The deviation of a sample: the squares are divided by one less than the count.
  private static func deviation(_ arguments: [Value]) -> Value? {
    guard let numbers = numbers(arguments), numbers.count > 1 else { return nil }
    let count = Decimal128(Int64(numbers.count))
    var sum: Decimal128? = Decimal128(0)
    for number in numbers { sum = sum?.adding(number) }
    guard let mean = sum?.divided(by: count) else { return nil }
    var squares: Decimal128? = Decimal128(0)
    for number in numbers {
      guard let distance = number.subtracting(mean), let square = distance.multiplied(by: distance)
      else { return nil }
      squares = squares?.adding(square)
    }
    let variance = squares?.divided(by: Decimal128(Int64(numbers.count - 1)))
    return variance?.squareRoot.map { .number($0) }
  }

  /// The numbers that occur most often, in their order.
  private static func mode(_ arguments: [Value]) -> Value? {
    guard let numbers = numbers(arguments) else { return nil }
    var counts: [Decimal128: Int] = [:]
    for number in numbers { counts[number, default: 0] += 1 }
    let most = counts.values.max()
    return .list(counts.filter { $0.value == most }.keys.sorted().map { .number($0) })
  }
}
