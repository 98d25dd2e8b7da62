/// A set of code points as ranges in order, none touching the next.
struct ScalarRanges: Hashable, Sendable {
  private(set) var ranges: [ClosedRange<UInt32>]

  static let last: UInt32 = 0x10FFFF

  init() {
    ranges = []
  }

  init(_ given: [ClosedRange<UInt32>]) {
    guard given.count > 1 else {
      ranges = given
      return
    }
    var joined: [ClosedRange<UInt32>] = []
    for range in given.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let before = joined.last, range.lowerBound <= before.upperBound &+ 1 {
        joined[joined.count - 1] =
          before.lowerBound...max(before.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    ranges = joined
  }

  var isEmpty: Bool { ranges.isEmpty }

  func contains(_ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= value
  }

  /// All code points that are not in this set.
  var complement: ScalarRanges {
    var result = ScalarRanges()
    var start: UInt32 = 0
    for range in ranges {
      if range.lowerBound > start { result.ranges.append(start...(range.lowerBound - 1)) }
      start = range.upperBound + 1
    }
    if start <= Self.last { result.ranges.append(start...Self.last) }
    return result
  }

  func union(_ other: ScalarRanges) -> ScalarRanges {
    if other.isEmpty { return self }
    return isEmpty ? other : ScalarRanges(ranges + other.ranges)
  }

  func subtracting(_ other: ScalarRanges) -> ScalarRanges {
    complement.union(other).complement
  }
}
