/// A set of codes as stretches that lie apart, in order.
struct Stretches: Hashable, Sendable {
  private(set) var ranges: [ClosedRange<Int>]

  static let none = Stretches([])

  /// All codes below a count.
  static func all(_ count: Int) -> Stretches { Stretches(count > 0 ? [0...count - 1] : []) }

  /// Stretches in any order, which may meet.
  init(_ ranges: [ClosedRange<Int>]) {
    guard ranges.count > 1 else {
      self.ranges = ranges
      return
    }
    var merged: [ClosedRange<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  var isEmpty: Bool { ranges.isEmpty }

  var first: Int? { ranges.first?.lowerBound }

  /// The stretch from the first to the last code, whatever lies between.
  var hull: ClosedRange<Int>? {
    guard let first = ranges.first, let last = ranges.last else { return nil }
    return first.lowerBound...last.upperBound
  }

  func contains(_ code: Int) -> Bool { ranges.contains { $0.contains(code) } }

  func contains(_ other: Stretches) -> Bool { intersection(other) == other }

  func meets(_ other: Stretches) -> Bool {
    if ranges.count == 1, other.ranges.count == 1 { return ranges[0].overlaps(other.ranges[0]) }
    return !intersection(other).isEmpty
  }

  func union(_ other: Stretches) -> Stretches { Stretches(ranges + other.ranges) }

  func intersection(_ other: Stretches) -> Stretches {
    var common: [ClosedRange<Int>] = []
    var own = ranges.startIndex
    var others = other.ranges.startIndex
    while own < ranges.endIndex, others < other.ranges.endIndex {
      let left = ranges[own]
      let right = other.ranges[others]
      if left.overlaps(right) { common.append(left.clamped(to: right)) }
      if left.upperBound < right.upperBound { own += 1 } else { others += 1 }
    }
    return Stretches(common)
  }

  /// The codes of a stretch that are not among these.
  func complement(in whole: ClosedRange<Int>) -> Stretches {
    var rest: [ClosedRange<Int>] = []
    var next = whole.lowerBound
    for range in ranges where range.overlaps(whole) {
      if next < range.lowerBound { rest.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= whole.upperBound { rest.append(next...whole.upperBound) }
    return Stretches(rest)
  }
}
