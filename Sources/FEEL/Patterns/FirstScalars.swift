/// Which characters a match can begin with: ASCII one by one, all others together.
struct FirstScalars: Sendable {
  private var lowBits: UInt64
  private var highBits: UInt64
  private var others: Bool

  static let none = FirstScalars(lowBits: 0)
  static let any = FirstScalars(lowBits: .max, highBits: .max, others: true)

  private init(lowBits: UInt64 = 0, highBits: UInt64 = 0, others: Bool = false) {
    self.lowBits = lowBits
    self.highBits = highBits
    self.others = others
  }

  init(_ test: ScalarTest, _ classes: [ScalarClass]) {
    switch test {
    case .any, .anyInLine: self = .any
    case .inClass(let index):
      let taken = classes[index]
      self.init(
        lowBits: taken.lowBits, highBits: taken.highBits, others: taken.mayReachBeyondASCII)
    case .scalar(let scalar) where scalar.value < 64:
      self.init(lowBits: 1 << UInt64(scalar.value))
    case .scalar(let scalar) where scalar.value < 128:
      self.init(highBits: 1 << UInt64(scalar.value - 64))
    case .scalar: self.init(others: true)
    }
  }

  mutating func formUnion(_ other: FirstScalars) {
    lowBits |= other.lowBits
    highBits |= other.highBits
    others = others || other.others
  }

  @inline(__always)
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 64 { return lowBits >> UInt64(value) & 1 == 1 }
    if value < 128 { return highBits >> UInt64(value - 64) & 1 == 1 }
    return others
  }
}
