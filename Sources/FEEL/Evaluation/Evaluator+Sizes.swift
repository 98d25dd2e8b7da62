/// What values cost to keep, to look through and to write.
extension Evaluator {
  /// The value, or null with a cause where it is too large or too deep: lists that hold a list
  /// twice take little memory, and yet double what it takes to write or compare them.
  mutating func bounded(_ value: Value, at position: SourcePosition) -> Value {
    switch value {
    case .list, .context, .range, .function: break
    case .string(let text): return spend(text.utf8.count >> 6) ? value : .null
    default: return value
    }
    let measure = ValueMeasure(value, limit: limits.valueSize)
    guard spend(measure.size >> 6) else { return .null }
    guard measure.depth <= ValueMeasure.mostDepth else {
      return null(.tooDeep(limit: ValueMeasure.mostDepth), at: position)
    }
    guard measure.size <= limits.valueSize else {
      return null(.tooLong(limit: limits.valueSize), at: position)
    }
    return value
  }

  /// Counts what it takes to look through the arguments of a function.
  mutating func spend(on values: [Value]) -> Bool {
    var weight = 0
    for value in values {
      switch value {
      case .list(let items): weight &+= items.count >> 2
      case .context(let context): weight &+= context.count >> 1
      case .string(let text): weight &+= text.utf8.count >> 6
      case .range(let range): weight &+= (range.lower.textLength &+ range.upper.textLength) >> 6
      default: continue
      }
    }
    return weight == 0 || spend(weight)
  }

  /// Counts what it takes to compare texts; most are too short to count.
  @inline(__always)
  mutating func spend(onComparing left: String, _ right: String) -> Bool {
    let length = min(left.utf8.count, right.utf8.count)
    return length < 1_024 || spend(length >> 8)
  }
}

extension Value {
  fileprivate var textLength: Int {
    if case .string(let text) = self { text.utf8.count } else { 0 }
  }
}
