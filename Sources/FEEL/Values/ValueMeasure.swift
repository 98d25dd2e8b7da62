/// How large and how deep a value is, looked at only as far as its size may be.
struct ValueMeasure {
  /// The lists and contexts that may stand in each other, so that what walks through a value needs
  /// little of the stack, and what is written can be read again.
  static let mostDepth = 100

  /// The values in it, long texts counted more.
  private(set) var size = 0
  /// How many values stand in each other.
  private(set) var depth = 0
  private let limit: Int

  init(_ value: Value, limit: Int) {
    self.limit = limit
    add(value, at: 0)
  }

  private mutating func add(_ value: Value, at level: Int) {
    size += 1
    switch value {
    case .string(let text): size += text.utf8.count >> 4
    case .list(let items): if deepen(to: level + 1) { add(items, at: level + 1) }
    case .context(let context):
      if deepen(to: level + 1) { add(context.members, at: level + 1) }
    case .range(let range):
      if deepen(to: level + 1) {
        add(range.lower, at: level + 1)
        add(range.upper, at: level + 1)
      }
    case .function(let function): _ = deepen(to: level + function.depth)
    default: return
    }
  }

  private mutating func add(_ values: some Sequence<Value>, at level: Int) {
    for value in values {
      guard size <= limit else { return }
      add(value, at: level)
    }
  }

  private mutating func deepen(to level: Int) -> Bool {
    depth = max(depth, level)
    return level <= Self.mostDepth
  }
}

extension Value {
  /// The value for a message: as it is written, or only what it is where that would be long.
  var brief: String {
    let measure = ValueMeasure(self, limit: 100)
    return measure.size > 100 || measure.depth > 10 ? "\(typeName) …" : description
  }
}

extension Expression {
  /// The expression for a message: as it is written, or only its kind where that would be long.
  var brief: String { isLarger(than: 50) ? "…" : description }
}
