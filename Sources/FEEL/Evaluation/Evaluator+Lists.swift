extension Evaluator {
  mutating func list(_ items: [Expression]) -> Value {
    var values: [Value] = []
    for item in items { values.append(value(of: item)) }
    return .list(values)
  }

  mutating func context(_ entries: [ContextEntry]) -> Value {
    let outer = environment
    defer { environment = outer }
    var context = Context()
    for entry in entries {
      let value = self.value(of: entry.value)
      context[entry.name] = value
      environment.values[entry.name] = value
    }
    return .context(context)
  }

  mutating func path(_ source: Expression, _ member: String, at position: SourcePosition) -> Value {
    switch value(of: source) {
    case .context(let context): return context[member] ?? null(.noMember(member), at: position)
    case .list(let items):
      var members: [Value] = []
      for item in items {
        guard case .context(let context) = item, let value = context[member] else {
          members.append(null(.noMember(member), at: position))
          continue
        }
        members.append(value)
      }
      return .list(members)
    case .null: return .null
    default: return null(.noMember(member), at: position)
    }
  }

  mutating func filter(_ source: Expression, by condition: Expression) -> Value {
    let value = self.value(of: source)
    guard value != .null else { return .null }
    let items = if case .list(let items) = value { items } else { [value] }
    if case .literal(.number(let number)) = condition.form { return pick(number, from: items) }
    let outer = environment
    defer { environment = outer }
    var kept: [Value] = []
    for item in items {
      environment = outer
      environment.values["item"] = item
      if case .context(let context) = item {
        for name in context.names { environment.values[name] = context[name] }
      }
      switch self.value(of: condition) {
      case .boolean(true): kept.append(item)
      case .number(let number): return pick(number, from: items)
      default: continue
      }
    }
    return .list(kept)
  }

  /// The item at a place that counts from one, or from the end where it is negative.
  private func pick(_ place: Decimal128, from items: [Value]) -> Value {
    guard let place = place.integer().flatMap(Int.init(exactly:)) else { return .null }
    let index = place > 0 ? place - 1 : items.count + place
    return place != 0 && items.indices.contains(index) ? items[index] : .null
  }

  /// The items that an iteration runs over; nil where its source is neither list nor range.
  private mutating func items(of source: Expression) -> [Value]? {
    switch value(of: source) {
    case .list(let items): return items
    case .range(let range):
      guard case .number(let lower) = range.lower, case .number(let upper) = range.upper,
        let first = lower.integer(), let last = upper.integer(),
        abs(Int(last) - Int(first)) <= Self.maximumSteps
      else { return nil }
      let step = first <= last ? 1 : -1
      return stride(from: first, through: last, by: step).map { .number(Decimal128($0)) }
    default: return nil
    }
  }

  mutating func quantified(
    _ quantifier: Quantifier, _ iterations: ArraySlice<Iteration>, satisfies condition: Expression
  ) -> Bool? {
    guard let iteration = iterations.first else { return value(of: condition).truth }
    guard let items = items(of: iteration.source) else { return nil }
    let outer = environment.values[iteration.name]
    defer { environment.values[iteration.name] = outer }
    var result: Bool? = quantifier == .every
    for item in items {
      environment.values[iteration.name] = item
      let truth = quantified(quantifier, iterations.dropFirst(), satisfies: condition)
      result = quantifier == .every ? Ternary.and(result, truth) : Ternary.or(result, truth)
      if result == (quantifier == .some) { return result }
    }
    return result
  }

  mutating func iterate(_ iterations: [Iteration], result: Expression) -> Value {
    var results: [Value] = []
    guard collect(iterations[...], result, into: &results) else { return .null }
    return .list(results)
  }

  private mutating func collect(
    _ iterations: ArraySlice<Iteration>, _ result: Expression, into results: inout [Value]
  ) -> Bool {
    guard let iteration = iterations.first else {
      results.append(value(of: result))
      return results.count <= Self.maximumSteps
    }
    guard let items = items(of: iteration.source) else { return false }
    let outer = environment.values[iteration.name]
    defer { environment.values[iteration.name] = outer }
    for item in items {
      environment.values[iteration.name] = item
      guard collect(iterations.dropFirst(), result, into: &results) else { return false }
    }
    return true
  }
}
