extension Builtin {
  /// Functions that give a list with something changed.
  static let changedLists: [Builtin] = [
    Builtin("append", ["list", "item"], isVariadic: true) { arguments, _ in
      arguments[0].asList.map { .list($0 + arguments.dropFirst()) }
    },
    Builtin("insert before", ["list", "position", "newItem"]) { arguments, _ in
      guard var items = arguments[0].asList,
        let place = place(arguments[1], in: items.count)
      else { return nil }
      items.insert(arguments[2], at: place)
      return .list(items)
    },
    Builtin("remove", ["list", "position"]) { arguments, _ in
      guard var items = arguments[0].asList,
        let place = place(arguments[1], in: items.count)
      else { return nil }
      items.remove(at: place)
      return .list(items)
    },
    Builtin("list replace", ["list", "position", "newItem"], ["list", "match", "newItem"]) {
      arguments, evaluator in
      replace(arguments, &evaluator)
    },
  ]

  /// A place that counts from one, or from the end where it is negative, as an index.
  private static func place(_ value: Value, in count: Int) -> Int? {
    guard let place = value.asInteger, place != 0, place.magnitude <= count else { return nil }
    return place > 0 ? place - 1 : count + place
  }

  private static func replace(_ arguments: [Value], _ evaluator: inout Evaluator) -> Value? {
    guard case .list(var items) = arguments[0] else {
      return replace(arguments[0].asList, arguments, &evaluator)
    }
    guard case .function(let match) = arguments[1] else {
      guard let place = place(arguments[1], in: items.count) else { return nil }
      items[place] = arguments[2]
      return .list(items)
    }
    guard match.parameters.count == 2 else { return nil }
    for (index, item) in items.enumerated() {
      switch evaluator.call(match, [item, arguments[2]], at: evaluator.place) {
      case .boolean(true): items[index] = arguments[2]
      case .boolean(false): continue
      default: return nil
      }
    }
    return .list(items)
  }

  private static func replace(
    _ items: [Value]?, _ arguments: [Value], _ evaluator: inout Evaluator
  ) -> Value? {
    guard let items else { return nil }
    return replace([.list(items), arguments[1], arguments[2]], &evaluator)
  }
}
