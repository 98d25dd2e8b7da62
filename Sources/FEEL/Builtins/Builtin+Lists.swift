extension Builtin {
  static let lists: [Builtin] = [
    Builtin("list contains", ["list", "element"]) { arguments, evaluator in
      guard let items = arguments[0].asList else { return nil }
      return .boolean(evaluator.contains(items, arguments[1]))
    },
    Builtin("sublist", ["list", "start position", "length"], optional: 1) { arguments, _ in
      sublist(arguments)
    },
    Builtin("reverse", ["list"]) { arguments, _ in
      arguments[0].asList.map { .list($0.reversed()) }
    },
    Builtin("index of", ["list", "match"]) { arguments, evaluator in
      guard let items = arguments[0].asList else { return nil }
      var places: [Value] = []
      for (index, item) in items.enumerated() where evaluator.contains([item], arguments[1]) {
        places.append(Value(index + 1))
      }
      return .list(places)
    },
    Builtin("distinct values", ["list"]) { arguments, evaluator in
      arguments[0].asList.flatMap { distinct($0, &evaluator) }
    },
    Builtin("union", ["list"], isVariadic: true) { arguments, evaluator in
      guard case .list(let items)? = concatenated(arguments, &evaluator) else { return nil }
      return distinct(items, &evaluator)
    },
    Builtin("concatenate", ["list"], isVariadic: true) { arguments, evaluator in
      concatenated(arguments, &evaluator)
    },
    Builtin("flatten", ["list"]) { arguments, evaluator in
      guard let items = arguments[0].asList else { return nil }
      var flat: [Value] = []
      return flatten(items, into: &flat, &evaluator) ? .list(flat) : .null
    },
    Builtin("sort", ["list", "precedes"], optional: 1) { arguments, evaluator in
      sort(arguments, &evaluator)
    },
  ]

  private static func sublist(_ arguments: [Value]) -> Value? {
    guard let items = arguments[0].asList, let start = arguments[1].asInteger, start != 0,
      start.magnitude <= items.count
    else { return nil }
    let first = start > 0 ? start - 1 : items.count + start
    guard arguments.count > 2 else { return .list(Array(items[first...])) }
    guard let length = arguments[2].asInteger, length > 0, length <= items.count - first else {
      return nil
    }
    return .list(Array(items[first..<first + length]))
  }

  private static func concatenated(
    _ arguments: [Value], _ evaluator: inout Evaluator
  ) -> Value? {
    var all: [Value] = []
    for argument in arguments {
      guard let items = argument.asList else { return nil }
      guard evaluator.spend(items.count) else { return .null }
      all += items
    }
    return .list(all)
  }

  /// The items of which no equal one stands before.
  private static func distinct(_ items: [Value], _ evaluator: inout Evaluator) -> Value? {
    var kept: [Value] = []
    var seen: Set<Value> = []
    for item in items {
      guard evaluator.spend(on: [item]) else { return .null }
      // The same value needs no comparison with all others; equal ones of two zones do.
      guard seen.insert(item).inserted else { continue }
      guard evaluator.spend(kept.count) else { return .null }
      if !evaluator.contains(kept, item) { kept.append(item) }
    }
    return .list(kept)
  }

  private static func flatten(
    _ items: [Value], into flat: inout [Value], _ evaluator: inout Evaluator
  ) -> Bool {
    guard evaluator.enter(at: evaluator.place) else { return false }
    defer { evaluator.leave() }
    for item in items {
      guard evaluator.spend(1) else { return false }
      if case .list(let inner) = item {
        guard flatten(inner, into: &flat, &evaluator) else { return false }
      } else {
        flat.append(item)
      }
    }
    return true
  }

  /// Sorts by a function that says whether its first argument stands before the second, or by
  /// the order of the language.
  private static func sort(_ arguments: [Value], _ evaluator: inout Evaluator) -> Value? {
    guard let items = arguments[0].asList else { return nil }
    guard evaluator.spend(items.count) else { return .null }
    var precedes: FunctionValue?
    if arguments.count > 1 {
      guard case .function(let function) = arguments[1], function.parameters.count == 2 else {
        return nil
      }
      precedes = function
    }
    var isSortable = true
    let sorted = merged(items) { left, right in
      if let precedes {
        switch evaluator.call(precedes, [left, right], at: evaluator.place) {
        case .boolean(let truth): return truth
        default: isSortable = false
        }
      } else if let order = evaluator.ordered(left, right) {
        return order < 0
      } else {
        isSortable = false
      }
      return false
    }
    return isSortable ? .list(sorted) : nil
  }

  /// A stable merge sort, which ends however strange the order is.
  private static func merged(_ items: [Value], _ precedes: (Value, Value) -> Bool) -> [Value] {
    guard items.count > 1 else { return items }
    let middle = items.count / 2
    var left = merged(Array(items[..<middle]), precedes)[...]
    var right = merged(Array(items[middle...]), precedes)[...]
    var result: [Value] = []
    result.reserveCapacity(items.count)
    while let first = left.first, let second = right.first {
      if precedes(second, first) {
        result.append(second)
        right.removeFirst()
      } else {
        result.append(first)
        left.removeFirst()
      }
    }
    return result + left + right
  }
}
