/// The characters that one place of a pattern takes: ranges and categories, perhaps turned round,
/// less another class.
struct ScalarClass: Sendable {
  private let ranges: ScalarRanges
  private let categories: GeneralCategories
  private let isNegated: Bool
  /// None or one; a list, since a struct cannot hold itself.
  private let subtracted: [ScalarClass]
  /// The answer for each ASCII character, one bit each.
  let lowBits: UInt64
  let highBits: UInt64

  init(
    _ content: ScalarContent, isNegated: Bool = false, subtracting: ScalarClass? = nil
  ) {
    var negates = isNegated
    var members = content.ranges
    if content.categories.isEmpty, isNegated {
      (members, negates) = (members.complement, false)
    }
    ranges = members
    categories = content.categories
    self.isNegated = negates
    subtracted = subtracting.map { [$0] } ?? []
    var bits: (low: UInt64, high: UInt64) = (0, 0)
    for value in UInt32(0)..<128 {
      let isIn =
        members.contains(value)
        || !content.categories.isDisjoint(with: GeneralCategories.ascii[Int(value)])
      guard isIn != negates else { continue }
      if value < 64 { bits.low |= 1 << UInt64(value) } else { bits.high |= 1 << UInt64(value - 64) }
    }
    lowBits = bits.low & ~(subtracting?.lowBits ?? 0)
    highBits = bits.high & ~(subtracting?.highBits ?? 0)
  }

  @inline(__always)
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 64 { return lowBits >> UInt64(value) & 1 == 1 }
    if value < 128 { return highBits >> UInt64(value - 64) & 1 == 1 }
    return containsBeyondASCII(scalar)
  }

  private func containsBeyondASCII(_ scalar: Unicode.Scalar) -> Bool {
    var isIn = ranges.contains(scalar.value)
    if !isIn, !categories.isEmpty {
      isIn = !categories.isDisjoint(with: GeneralCategories(of: scalar))
    }
    guard isIn != isNegated else { return false }
    return !subtracted.contains { $0.contains(scalar) }
  }

  /// Whether a character beyond ASCII may be in the class; true where that is not known.
  var mayReachBeyondASCII: Bool {
    isNegated || !categories.isEmpty || ranges.ranges.contains { $0.upperBound > 127 }
  }
}
