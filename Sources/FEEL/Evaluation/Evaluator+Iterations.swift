extension Evaluator {
  /// The items that an iteration runs over; nil where its source has none.
  private mutating func items(of source: Expression) -> [Value]? {
    switch value(of: source) {
    case .list(let items): return items
    case .range(let range):
      if let items = items(of: range) { return items }
      _ = null(.notIterable("range"), at: source.position)
      return nil
    case .null:
      _ = null(.notIterable("null"), at: source.position)
      return nil
    case let other: return [other]
    }
  }

  /// The whole numbers or days of a range; one that was written as `5..1` runs downwards.
  private mutating func items(of range: ValueRange) -> [Value]? {
    guard range.form == .interval else { return nil }
    if case .number(let lower) = range.lower, case .number(let upper) = range.upper {
      guard let first = lower.integer(), let last = upper.integer() else { return nil }
      return steps(from: first, through: last, of: range) { .number(Decimal128($0)) }
    }
    if case .date(let lower) = range.lower, case .date(let upper) = range.upper {
      return steps(from: lower.daysSinceEpoch, through: upper.daysSinceEpoch, of: range) {
        .date(CalendarDay(daysSinceEpoch: $0))
      }
    }
    return nil
  }

  private mutating func steps(
    from lower: Int64, through upper: Int64, of range: ValueRange, _ value: (Int64) -> Value
  ) -> [Value]? {
    let isDown = lower > upper
    let (distance, isFar) = upper.subtractingReportingOverflow(lower)
    guard !isFar, distance.magnitude < UInt64(limits.listLength), spend(Int(distance.magnitude))
    else { return nil }
    var values = stride(from: lower, through: upper, by: isDown ? -1 : 1).map(value)
    if !range.lowerIsInside, !values.isEmpty { values.removeFirst() }
    if !range.upperIsInside, !values.isEmpty { values.removeLast() }
    return values
  }

  /// Whether some or all items satisfy the condition; nil once it is neither true, false nor null.
  mutating func quantified(
    _ quantifier: Quantifier, _ iterations: [Iteration], satisfies condition: Expression
  ) -> Bool? {
    var isBroken = false
    let result = quantified(quantifier, iterations[...], condition, &isBroken)
    return isBroken ? nil : result
  }

  private mutating func quantified(
    _ quantifier: Quantifier, _ iterations: ArraySlice<Iteration>, _ condition: Expression,
    _ isBroken: inout Bool
  ) -> Bool? {
    guard let iteration = iterations.first else {
      let value = value(of: condition)
      if case .boolean(let truth) = value { return truth }
      isBroken = !value.isNull
      if isBroken {
        _ = null(
          .wrongTypes(operation: "satisfies", types: [value.typeName]), at: condition.position)
      }
      return nil
    }
    guard let items = items(of: iteration.source) else { return nil }
    let outer = environment.values[iteration.name]
    defer { environment.values[iteration.name] = outer }
    var result: Bool? = quantifier == .every
    for item in items {
      environment.values[iteration.name] = item
      let truth = quantified(quantifier, iterations.dropFirst(), condition, &isBroken)
      if isBroken { return nil }
      result = quantifier == .every ? Ternary.and(result, truth) : Ternary.or(result, truth)
      if result == (quantifier == .some) { return result }
    }
    return result
  }

  mutating func iterate(_ iterations: [Iteration], result: Expression) -> Value {
    let outer = environment.values["partial"]
    defer { environment.values["partial"] = outer }
    var looked = 0
    let usesPartial = result.mentions("partial", &looked)
    guard spend(looked >> 4) else { return .null }
    var gathered = Gathered(usesPartial: usesPartial)
    let isWhole = collect(iterations[...], into: &gathered, result)
    return isWhole ? bounded(.list(gathered.results), at: result.position) : .null
  }

  /// Runs the innermost of some iterations over and over, and gathers what it comes to.
  private mutating func collect(
    _ iterations: ArraySlice<Iteration>, into gathered: inout Gathered, _ result: Expression
  ) -> Bool {
    guard let iteration = iterations.first else { return gather(result, into: &gathered) }
    guard let items = items(of: iteration.source) else { return false }
    let outer = environment.values[iteration.name]
    defer { environment.values[iteration.name] = outer }
    for item in items {
      environment.values[iteration.name] = item
      guard spend(1), collect(iterations.dropFirst(), into: &gathered, result) else { return false }
    }
    return true
  }

  private mutating func gather(_ result: Expression, into gathered: inout Gathered) -> Bool {
    guard gathered.usesPartial else {
      gathered.results.append(value(of: result))
      return gathered.results.count <= limits.listLength
    }
    environment.values["partial"] = .list(gathered.results)
    let value = value(of: result)
    // Held twice, the list would be copied to grow.
    environment.values["partial"] = nil
    // What each round holds of those before it piles up.
    let measure = ValueMeasure(value, limit: limits.valueSize)
    gathered.size += measure.size
    guard spend(measure.size >> 6) else { return false }
    guard gathered.size <= limits.valueSize else {
      _ = null(.tooLong(limit: limits.valueSize), at: result.position)
      return false
    }
    guard measure.depth < ValueMeasure.mostDepth else {
      _ = null(.tooDeep(limit: ValueMeasure.mostDepth), at: result.position)
      return false
    }
    gathered.results.append(value)
    return gathered.results.count <= limits.listLength
  }
}

/// What the rounds of an iteration came to so far.
private struct Gathered {
  /// Whether a round may look at those before it.
  let usesPartial: Bool
  var results: [Value] = []
  /// The size of all results, where rounds look at those before them.
  var size = 0
}
