extension SplitMix {
  /// 36 characters as the specification asks: upper-case hexadecimal with four hyphens.
  mutating func nextGuid() -> [UInt8] {
    var text = [UInt8](repeating: UInt8(ascii: "-"), count: 36)
    var bits = next()
    for place in 0..<36 where !(place == 8 || place == 13 || place == 18 || place == 23) {
      // The first 64 bits end with the third hyphen.
      if place == 19 { bits = next() }
      let digit = UInt8(truncatingIfNeeded: bits & 15)
      text[place] = digit < 10 ? 48 + digit : 55 + digit
      bits >>= 4
    }
    return text
  }
}
