/// Reads the cells of one input as stretches of its values.
struct CellReader {
  /// Values from one bound to another, as whole numbers of the column; nil is without an end.
  struct Span {
    var lower: Int64?
    var lowerIsInside = true
    var upper: Int64?
    var upperIsInside = true
  }

  let kind: ColumnInput.Kind
  private(set) var bounds: Set<Int64> = []
  private var evaluator: Evaluator

  init(kind: ColumnInput.Kind, constants: [String: Value]) {
    self.kind = kind
    evaluator = Evaluator(Environment(values: constants), nulls: .unknown)
  }

  /// The stretches that a cell names, before `not`; nil where it asks for more than constants.
  mutating func spans(of cell: UnaryTests) -> [Span]? {
    if cell.asksNothing { return [Span()] }
    var spans: [Span] = []
    for test in cell.alternatives {
      guard let span = span(of: test) else { return nil }
      for bound in [span.lower, span.upper] {
        if let bound { bounds.insert(bound) }
      }
      spans.append(span)
    }
    return spans
  }

  private mutating func span(of test: UnaryTest) -> Span? {
    switch test {
    case .condition: return nil
    case .value(let expression):
      guard let bound = bound(expression) else { return nil }
      return Span(lower: bound, upper: bound)
    case .comparison(let comparison, let expression):
      guard let bound = bound(expression), isOrdered || comparison == .equal else { return nil }
      switch comparison {
      case .equal: return Span(lower: bound, upper: bound)
      case .less: return Span(upper: bound, upperIsInside: false)
      case .lessOrEqual: return Span(upper: bound)
      case .greater: return Span(lower: bound, lowerIsInside: false)
      case .greaterOrEqual: return Span(lower: bound)
      case .notEqual: return nil
      }
    case .range(let range):
      guard isOrdered, let lower = range.lower.flatMap({ bound($0) }),
        let upper = range.upper.flatMap({ bound($0) })
      else { return nil }
      return Span(
        lower: lower, lowerIsInside: range.lowerIsInside, upper: upper,
        upperIsInside: range.upperIsInside)
    }
  }

  private var isOrdered: Bool {
    switch kind {
    case .number, .day: true
    case .boolean, .text: false
    }
  }

  /// A constant as a whole number of the column; nil where it is none or not exactly one.
  private mutating func bound(_ expression: Expression) -> Int64? {
    let value = evaluator.value(of: expression)
    switch (kind, value) {
    case (.number(let scale), .number(let number)): return number.integer(scale: scale)
    case (.day, .date(let day)): return day.daysSinceEpoch
    case (.boolean, .boolean(let truth)): return truth ? 1 : 0
    case (.text(let dictionary), .string(let text)):
      // A text that no row can have is the code that the dictionary lacks, which no row has.
      return Int64(dictionary.firstIndex { $0.hasSameCodePoints(as: text) } ?? -1)
    default: return nil
    }
  }

  /// The codes that a cell takes, as stretches in order.
  static func stretches(
    of spans: [Span], in input: TableIndex.Input, isNegated: Bool
  ) -> [ClosedRange<Int>] {
    let last = input.codeCount - 1
    let taken = spans.compactMap { span -> ClosedRange<Int>? in
      let lower =
        span.lower.map { input.code($0, isInside: span.lowerIsInside, isLower: true) } ?? 0
      let upper =
        span.upper.map { input.code($0, isInside: span.upperIsInside, isLower: false) } ?? last
      return lower <= upper && lower >= 0 && upper <= last ? lower...upper : nil
    }
    let stretches = Stretches(taken)
    guard isNegated else { return stretches.ranges }
    return last < 0 ? [] : stretches.complement(in: 0...last).ranges
  }
}

extension TableIndex.Input {
  /// The first or last code of a stretch that a bound closes.
  func code(_ bound: Int64, isInside: Bool, isLower: Bool) -> Int {
    switch kind {
    case .boolean, .text: return Int(bound)
    case .number, .day:
      let code = code(ofNumber: bound)
      return isInside ? code : code + (isLower ? 1 : -1)
    }
  }

  /// The place of a number: odd at a bound, even between two.
  @inline(__always)
  func code(ofNumber number: Int64) -> Int {
    var low = 0
    var high = bounds.count
    while low < high {
      let middle = (low + high) >> 1
      if bounds[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < bounds.count && bounds[low] == number ? 2 * low + 1 : 2 * low
  }
}
