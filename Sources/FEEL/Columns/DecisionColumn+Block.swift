extension DecisionColumn {
  private static let blockVersion: UInt8 = 1
  private static let headerBytes = 8

  /// The rows as one block of bytes: outcomes, rules and the states of the conditions.
  ///
  /// Layout: version, bytes per rule, conditions (2), rows (4), all little-endian; then the bits
  /// of “known” and “true”, the rules, and for each condition its bits of “known” and “true”.
  public func encodedBlock(rows: Range<Int>) -> [UInt8] {
    let isWide = rows.contains { rules[$0] > 0xFE && rules[$0] != Self.defaultRule }
    let planeBytes = (rows.count + 7) / 8
    var block: [UInt8] = []
    block.reserveCapacity(
      Self.headerBytes + planeBytes * 2 * (1 + conditionCount) + rows.count * (isWide ? 2 : 1))
    block.append(Self.blockVersion)
    block.append(isWide ? 2 : 1)
    block.append(UInt8(truncatingIfNeeded: conditionCount))
    block.append(UInt8(truncatingIfNeeded: conditionCount >> 8))
    for shift in stride(from: 0, to: 32, by: 8) {
      block.append(UInt8(truncatingIfNeeded: rows.count >> shift))
    }
    append(known.words[...], rows, to: &block)
    append(truth.words[...], rows, to: &block)
    for row in rows {
      block.append(UInt8(truncatingIfNeeded: rules[row]))
      if isWide { block.append(UInt8(truncatingIfNeeded: rules[row] >> 8)) }
    }
    for plane in 0..<conditionCount * 2 {
      append(states[plane * words..<(plane + 1) * words], rows, to: &block)
    }
    return block
  }

  private func append(_ plane: ArraySlice<UInt64>, _ rows: Range<Int>, to block: inout [UInt8]) {
    let shift = UInt64(rows.lowerBound & 63)
    var rest = (rows.count + 7) / 8
    var index = plane.startIndex + rows.lowerBound >> 6
    var left = rows.count
    while rest > 0 {
      var word = plane[index] >> shift
      if shift > 0, index + 1 < plane.endIndex { word |= plane[index + 1] << (64 - shift) }
      if left < 64 { word &= (1 << UInt64(left)) - 1 }
      for byte in 0..<min(8, rest) {
        block.append(UInt8(truncatingIfNeeded: word >> UInt64(byte * 8)))
      }
      rest -= 8
      left -= 64
      index += 1
    }
  }
}

extension DecisionRow {
  /// Reads one row of a block that `DecisionColumn.encodedBlock` wrote; nil where the bytes are
  /// no such block or have no such row.
  public init?(block: some RandomAccessCollection<UInt8>, row: Int) {
    func byte(_ offset: Int) -> Int { Int(block[block.index(block.startIndex, offsetBy: offset)]) }
    guard block.count >= 8, byte(0) == 1, (1...2).contains(byte(1)) else { return nil }
    let ruleBytes = byte(1)
    let conditions = byte(2) | byte(3) << 8
    let count = byte(4) | byte(5) << 8 | byte(6) << 16 | byte(7) << 24
    let planeBytes = (count + 7) / 8
    let expected = 8 + planeBytes * 2 * (1 + conditions) + count * ruleBytes
    guard (0..<count).contains(row), block.count == expected else { return nil }
    func bit(_ offset: Int) -> Bool { byte(offset + row >> 3) >> (row & 7) & 1 == 1 }
    let ruleStart = 8 + planeBytes * 2
    let low = byte(ruleStart + row * ruleBytes)
    let stored = ruleBytes == 1 ? low : low | byte(ruleStart + row * 2 + 1) << 8
    isDefault = stored == (ruleBytes == 1 ? 0xFF : 0xFFFF)
    rule = stored == 0 || isDefault ? nil : stored - 1
    isKnown = bit(8)
    outcome = isKnown ? bit(8 + planeBytes) : nil
    let stateStart = ruleStart + count * ruleBytes
    states = (0..<conditions).map { condition in
      let base = stateStart + condition * 2 * planeBytes
      return ConditionState(isKnown: bit(base), isTrue: bit(base + planeBytes))
    }
  }
}
