/// One bit for each row, packed in words of 64.
public struct Bitmap: Hashable, Sendable {
  public private(set) var words: [UInt64]
  public private(set) var count: Int

  /// `count` bits, all the same.
  public init(repeating bit: Bool, count: Int) {
    words = Array(repeating: bit ? .max : 0, count: (count + 63) / 64)
    self.count = count
    clearTail()
  }

  /// The bits of `bits` in order.
  public init(_ bits: some Sequence<Bool>) {
    words = []
    count = 0
    for bit in bits { append(bit) }
  }

  /// The first `count` bits of `words`, the lowest bit of each word first.
  public init(words: [UInt64], count: Int) {
    let needed = (count + 63) / 64
    let missing = max(0, needed - words.count)
    self.words = Array(words.prefix(needed)) + Array(repeating: 0, count: missing)
    self.count = count
    clearTail()
  }

  /// Adds a bit at the end.
  public mutating func append(_ bit: Bool) {
    if count & 63 == 0 { words.append(0) }
    if bit { words[count >> 6] |= 1 << UInt64(count & 63) }
    count += 1
  }

  public subscript(row: Int) -> Bool {
    get { words[row >> 6] >> UInt64(row & 63) & 1 == 1 }
    set {
      let mask: UInt64 = 1 << UInt64(row & 63)
      if newValue { words[row >> 6] |= mask } else { words[row >> 6] &= ~mask }
    }
  }

  /// The 64 bits that begin at `bit`, wherever that lies; beyond the end they are clear.
  public func word(atBit bit: Int) -> UInt64 {
    let index = bit >> 6
    let shift = UInt64(bit & 63)
    guard index < words.count else { return 0 }
    guard shift > 0 else { return words[index] }
    let next = index + 1 < words.count ? words[index + 1] : 0
    return words[index] >> shift | next << (64 - shift)
  }

  /// The number of set bits.
  public var population: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether no bit is set.
  var isClear: Bool { words.allSatisfy { $0 == 0 } }

  /// Whether some bit is set in both.
  func meets(_ other: Bitmap) -> Bool {
    for index in words.indices where words[index] & other.words[index] != 0 { return true }
    return false
  }

  /// The places of the set bits, in order.
  public var setBits: [Int] {
    var places: [Int] = []
    for (index, word) in words.enumerated() {
      var left = word
      while left != 0 {
        places.append(index << 6 + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
    return places
  }

  mutating func setWord(_ index: Int, _ word: UInt64) { words[index] = word }

  mutating func clearTail() {
    if count & 63 != 0 { words[words.count - 1] &= (1 << UInt64(count & 63)) - 1 }
  }
}
