extension Evaluator {
  mutating func list(_ items: [Expression], at position: SourcePosition) -> Value {
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for item in items { values.append(value(of: item)) }
    return bounded(.list(values), at: position)
  }

  mutating func context(_ entries: [ContextEntry], at position: SourcePosition) -> Value {
    var outer: [(String, Value?)] = []
    defer { restore(outer) }
    var context = Context()
    for entry in entries {
      guard context[entry.name] == nil else {
        return null(.doubleName(entry.name), at: entry.value.position)
      }
      let value = self.value(of: entry.value).named(entry.name)
      context[entry.name] = value
      outer.append((entry.name, environment.values.updateValue(value, forKey: entry.name)))
    }
    return bounded(.context(context), at: position)
  }

  mutating func path(_ source: Expression, _ member: String, at position: SourcePosition) -> Value {
    let value = value(of: source)
    let found = self.member(member, of: value, at: position)
    // A member of each item may be more than the items were.
    return if case .list = value { bounded(found, at: position) } else { found }
  }

  /// The member of a context, the property of a time, or those of all items of a list.
  mutating func member(_ name: String, of value: Value, at position: SourcePosition) -> Value {
    switch value {
    case .context(let context): return context[name] ?? null(.noMember(name), at: position)
    case .list(let items):
      guard spend(items.count) else { return .null }
      return .list(items.map { member(name, of: $0, at: position) })
    case .null where nulls == .unknown: return .null
    case .range(let range):
      return range.property(name) ?? null(.noMember(name), at: position)
    default: return value.property(name) ?? null(.noMember(name), at: position)
    }
  }

  mutating func filter(
    _ source: Expression, by condition: Expression, at position: SourcePosition
  ) -> Value {
    let value = self.value(of: source)
    if value.isNull, nulls == .unknown { return .null }
    let items = if case .list(let items) = value { items } else { value.isNull ? [] : [value] }
    if case .literal(.number(let number)) = condition.form {
      return pick(number, from: items, at: position)
    }
    var kept: [Value] = []
    for item in items {
      if case .context(let context) = item, !spend(context.count >> 1) { return .null }
      let outer = bind(item)
      let truth = self.value(of: condition)
      restore(outer)
      switch truth {
      case .boolean(true): kept.append(item)
      case .number(let number): return pick(number, from: items, at: position)
      case .boolean, .null: continue
      case let other:
        return null(.wrongTypes(operation: "[]", types: [other.typeName]), at: position)
      }
    }
    if items.isEmpty, case .number = self.value(of: condition) {
      return null(.noItem, at: position)
    }
    return .list(kept)
  }

  /// Makes an item known to a filter, as `item` and by its members, and gives what those names
  /// stood for; the names are put back one by one, for a copy of them all would cost more.
  private mutating func bind(_ item: Value) -> [(String, Value?)] {
    var outer = [("item", environment.values.updateValue(item, forKey: "item"))]
    guard case .context(let context) = item else { return outer }
    for (name, value) in context {
      outer.append((name, environment.values.updateValue(value, forKey: name)))
    }
    return outer
  }

  private mutating func restore(_ outer: [(String, Value?)]) {
    // In reverse, for a member may be called `item` too.
    for (name, value) in outer.reversed() { environment.values[name] = value }
  }

  /// The item at a place that counts from one, or from the end where it is negative.
  private mutating func pick(
    _ place: Decimal128, from items: [Value], at position: SourcePosition
  ) -> Value {
    guard let place = place.integer().flatMap(Int.init(exactly:)), place != 0,
      place.magnitude <= items.count
    else { return null(.noItem, at: position) }
    return items[place > 0 ? place - 1 : items.count + place]
  }
}
