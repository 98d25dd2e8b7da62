extension Decimal128 {
  /// A numeric literal taken apart. Of more than 36 digits the first are kept, and a last digit
  /// that says whether anything but zeros followed: enough to round the number rightly.
  struct Literal {
    private(set) var isNegative = false
    private(set) var coefficient: UInt128 = 0
    private(set) var exponent = 0
    private var position = 0
    private var dropped = 0
    private var hasMore = false

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
      if bytes.first == UInt8(ascii: "-") {
        isNegative = true
        position = 1
      }
      let whole = readDigits(bytes)
      if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
        position += 1
        let fraction = readDigits(bytes)
        guard fraction > 0 else { return nil }
        exponent = -fraction
      } else if whole == 0 {
        return nil
      }
      if dropped > 0 {
        coefficient = coefficient * 10 + (hasMore ? 1 : 0)
        exponent += dropped - 1
      }
      guard position == bytes.count || readExponent(bytes) else { return nil }
    }

    /// Takes the digits at the position and says how many there were.
    private mutating func readDigits(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
      let start = position
      readShort(bytes)
      while let digit = digit(in: bytes) {
        position += 1
        if coefficient < 1_000_000_000_000_000_000_000_000_000_000_000_000 {
          coefficient = coefficient * 10 + UInt128(digit)
        } else {
          dropped += 1
          hasMore = hasMore || digit != 0
        }
      }
      return position - start
    }

    /// The first digits in 64 bits, where arithmetic is fastest.
    private mutating func readShort(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard coefficient < 100_000_000_000_000_000 else { return }
      var short = UInt64(truncatingIfNeeded: coefficient)
      while short < 100_000_000_000_000_000, let digit = digit(in: bytes) {
        position += 1
        short = short * 10 + digit
      }
      coefficient = UInt128(short)
    }

    private func digit(in bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
      guard position < bytes.count else { return nil }
      let digit = bytes[position] &- UInt8(ascii: "0")
      return digit < 10 ? UInt64(digit) : nil
    }

    /// Takes `e`, a sign and digits up to the end of the text; false where there is anything else.
    private mutating func readExponent(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      guard bytes[position] | 0x20 == UInt8(ascii: "e") else { return false }
      position += 1
      var isBelowOne = false
      if position < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[position]) {
        isBelowOne = bytes[position] == UInt8(ascii: "-")
        position += 1
      }
      let start = position
      var power = 0
      while let digit = digit(in: bytes) {
        position += 1
        // More than any text has digits to make up for.
        if power < 1_000_000_000_000_000 { power = power * 10 + Int(digit) }
      }
      exponent += isBelowOne ? -power : power
      return position > start && position == bytes.count
    }
  }
}
