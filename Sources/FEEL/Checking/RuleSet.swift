/// A set of rules by their places, as bits.
struct RuleSet: Hashable, Sendable {
  private(set) var words: [UInt64]

  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  subscript(rule: Int) -> Bool {
    get { words[rule >> 6] >> UInt64(rule & 63) & 1 == 1 }
    set {
      let bit = UInt64(1) << UInt64(rule & 63)
      if newValue { words[rule >> 6] |= bit } else { words[rule >> 6] &= ~bit }
    }
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  func meets(_ other: RuleSet) -> Bool {
    for index in words.indices where words[index] & other.words[index] != 0 { return true }
    return false
  }

  /// The rules of the set, in order.
  var rules: [Int] {
    var rules: [Int] = []
    for (index, word) in words.enumerated() {
      var left = word
      while left != 0 {
        rules.append(index << 6 + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
    return rules
  }
}
