/// Which choices were already made at which places: what failed there once fails again, so no
/// pattern without back-references takes more than its choices times the places of the text.
struct VisitedStates {
  private let markCount: Int
  private let bitCount: Int
  /// All bits of a short text, which so needs no memory of its own.
  private var fewBits: UInt64 = 0
  private var words: [UInt64] = []
  /// The words that hold a bit, so that few need to be cleared after a short match.
  private var touched: [Int] = []
  /// In place of bits where these would take too much memory.
  private var sparse: Set<Int> = []

  private static let densestBits = 1 << 25

  init(markCount: Int, textLength: Int) {
    self.markCount = markCount
    let (bits, overflows) = markCount.multipliedReportingOverflow(by: textLength + 1)
    bitCount = overflows ? .max : bits
  }

  /// False if it was made before.
  @inline(__always)
  mutating func insert(mark: Int32, place: Int) -> Bool {
    let index = place &* markCount &+ Int(mark)
    if bitCount <= 64 {
      let bit: UInt64 = 1 << UInt64(index)
      guard fewBits & bit == 0 else { return false }
      fewBits |= bit
      return true
    }
    return insertAmongMany(index)
  }

  private mutating func insertAmongMany(_ index: Int) -> Bool {
    guard bitCount <= Self.densestBits else { return sparse.insert(index).inserted }
    if words.isEmpty { words = Array(repeating: 0, count: bitCount / 64 + 1) }
    let bit: UInt64 = 1 << UInt64(index & 63)
    let word = words[index >> 6]
    guard word & bit == 0 else { return false }
    if word == 0 { touched.append(index >> 6) }
    words[index >> 6] = word | bit
    return true
  }

  mutating func removeAll() {
    fewBits = 0
    for index in touched { words[index] = 0 }
    touched.removeAll(keepingCapacity: true)
    sparse.removeAll(keepingCapacity: true)
  }
}
