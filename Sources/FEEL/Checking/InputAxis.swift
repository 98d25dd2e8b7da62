/// An input of a table cut into pieces, each with a code, so that a cell holds for all values of a
/// piece or for none of them.
///
/// The cuts are the constants that cells name: a number is at one of them or between two.
struct InputAxis {
  /// The pieces of one kind of values.
  struct Segment {
    let kind: ValueKind
    /// The constants of that kind, in order.
    let bounds: [Value]
    let first: Int
    let count: Int

    var codes: ClosedRange<Int> { first...first + count - 1 }
  }

  private(set) var segments: [Segment] = []
  /// A value of each piece; nil where a piece holds none.
  private(set) var samples: [Value?] = []
  /// The kinds whose constants have no order among each other.
  private(set) var disordered: Set<ValueKind> = []
  /// What the input can be.
  private(set) var domain = Stretches.none

  /// The axis of an input: `cells` test it, `limits` say what it can be, and so does its type.
  init(
    cells: [UnaryTests], limits: [UnaryTests], type: ValueType, _ reading: inout CellReading
  ) {
    var bounds: [ValueKind: Set<Value>] = [:]
    for cell in cells {
      for value in reading.bounds(of: cell) {
        guard let kind = ValueKind(value) else { continue }
        bounds[kind, default: []].insert(value)
      }
    }
    let hasNull = bounds[.null] != nil
    for cell in limits {
      for value in reading.bounds(of: cell) where !value.isNull {
        guard let kind = ValueKind(value) else { continue }
        bounds[kind, default: []].insert(value)
      }
    }
    bounds[.null] = nil
    var kinds = ValueKind(type).map { [$0] } ?? ValueKind.allCases.filter { bounds[$0] != nil }
    if kinds.isEmpty { kinds = [.any] }
    for kind in hasNull ? [.null] + kinds : kinds { add(kind, bounds[kind] ?? [], reading) }
    cut(to: limits, type, &reading)
  }

  private mutating func add(_ kind: ValueKind, _ values: Set<Value>, _ reading: CellReading) {
    guard let bounds = Self.sorted(values, kind, reading) else {
      disordered.insert(kind)
      append(.any, [], [nil])
      return
    }
    switch kind {
    case .null: append(kind, [], [.null])
    case .any: append(kind, [], [nil])
    case .boolean:
      let both: [Value] = [.boolean(false), .boolean(true)]
      append(kind, both, both)
    case .text: append(kind, bounds, bounds + [SampleValue.text(otherThan: bounds)])
    default:
      var samples: [Value?] = []
      for index in 0...bounds.count {
        let lower = index > 0 ? bounds[index - 1] : nil
        let upper = index < bounds.count ? bounds[index] : nil
        samples.append(SampleValue.between(lower, upper, of: kind))
        if let upper { samples.append(upper) }
      }
      append(kind, bounds, samples)
    }
  }

  private mutating func append(_ kind: ValueKind, _ bounds: [Value], _ values: [Value?]) {
    segments.append(
      Segment(kind: kind, bounds: bounds, first: samples.count, count: values.count))
    samples += values
  }

  /// Values in their order, each once; nil where some have none.
  private static func sorted(
    _ values: Set<Value>, _ kind: ValueKind, _ reading: CellReading
  ) -> [Value]? {
    if kind == .text {
      return values.sorted { reading.order($0, $1) ?? 0 < 0 }
    }
    guard kind.isOrdered, let some = values.first else { return [] }
    guard values.allSatisfy({ reading.order($0, some) != nil }) else { return nil }
    var sorted: [Value] = []
    for value in values.sorted(by: { reading.order($0, $1) ?? 0 < 0 }) {
      if let last = sorted.last, reading.order(last, value) == 0 { continue }
      sorted.append(value)
    }
    return sorted
  }

  /// Leaves out what the input cannot be.
  private mutating func cut(
    to limits: [UnaryTests], _ type: ValueType, _ reading: inout CellReading
  ) {
    var codes: [ClosedRange<Int>] = []
    for segment in segments {
      for code in segment.codes {
        guard segment.kind != .any, segment.kind != .null else {
          codes.append(code...code)
          continue
        }
        guard let sample = samples[code],
          limits.allSatisfy({ reading.holds($0, for: sample) != false }),
          reading.type(type, holds: sample)
        else { continue }
        codes.append(code...code)
      }
    }
    domain = Stretches(codes)
  }
}

extension InputAxis.Segment {
  /// The code of a constant of the segment's kind.
  func code(of value: Value, _ reading: CellReading) -> Int? {
    if kind == .boolean { return bounds.firstIndex(of: value).map { first + $0 } }
    var low = 0
    var high = bounds.count
    while low < high {
      let middle = (low + high) >> 1
      guard let order = reading.order(bounds[middle], value) else { return nil }
      if order == 0 { return first + (kind.isOrdered ? 2 * middle + 1 : middle) }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
