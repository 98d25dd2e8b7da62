/// Views of the registers for one batch; every operation is a tight loop over them.
struct BatchRegisters {
  let lanes: UnsafeMutablePointer<Int64>
  let laneKnown: UnsafeMutablePointer<UInt64>
  let planes: UnsafeMutablePointer<UInt64>
  let rows: BatchRows

  private static let words = ColumnProgram.batchWords

  @inline(__always)
  func lane(_ index: Int) -> UnsafeMutablePointer<Int64> { lanes + index * ColumnProgram.batch }
  @inline(__always)
  func laneKnown(_ index: Int) -> UnsafeMutablePointer<UInt64> { laneKnown + index * Self.words }
  @inline(__always)
  func known(_ plane: Int) -> UnsafeMutablePointer<UInt64> { planes + plane * 2 * Self.words }
  @inline(__always)
  func truth(_ plane: Int) -> UnsafeMutablePointer<UInt64> {
    planes + (plane * 2 + 1) * Self.words
  }

  /// Performs one operation; false where a number left the range of its lane.
  func perform(_ operation: ColumnOperation, _ columns: [Column]) -> Bool {
    switch operation {
    case .loadBoolean(let column, let plane): loadBoolean(columns[column], plane)
    case .loadLane(let column, let lane): loadLane(columns[column], lane)
    case .constantLane(let value, let lane):
      self.lane(lane).update(repeating: value, count: ColumnProgram.batch)
      laneKnown(lane).update(repeating: .max, count: Self.words)
    case .constantPlane(let truth, let plane):
      known(plane).update(repeating: truth == nil ? 0 : .max, count: Self.words)
      self.truth(plane).update(repeating: truth == true ? .max : 0, count: Self.words)
    case .compareConstant(let lane, let comparison, let limit, let plane):
      compare(lane, comparison, limit, plane)
    case .compareLanes(let lane, let comparison, let lane2, let plane):
      compareLanes(lane, comparison, lane2, plane)
    case .member(let lane, let mask, let plane): member(lane, mask, plane)
    case .add(let left, let right, let into):
      return arithmetic(left, right, into) { $0.addingReportingOverflow($1) }
    case .subtract(let left, let right, let into):
      return arithmetic(left, right, into) { $0.subtractingReportingOverflow($1) }
    case .multiply(let left, let right, let into):
      return arithmetic(left, right, into) { $0.multipliedReportingOverflow(by: $1) }
    case .maximum(let left, let right, let into): choose(left, right, into) { $0 > $1 }
    case .minimum(let left, let right, let into): choose(left, right, into) { $0 < $1 }
    case .selectLane(let condition, let then, let otherwise, let into):
      selectLane(condition, then, otherwise, into)
    case .and, .or, .not, .same, .select: combine(operation)
    case .reconcile(let plane, let beside, let column, let into):
      reconcile(plane, beside, columns[column].absent, into)
    }
    return true
  }

  private func loadBoolean(_ column: Column, _ plane: Int) {
    guard case .booleans(let bits) = column.values else { return clear(plane) }
    for word in 0..<rows.words {
      let bit = rows.start + word * 64
      let known = column.known.word(atBit: bit) & rows.mask(word)
      self.known(plane)[word] = known
      truth(plane)[word] = bits.word(atBit: bit) & known
    }
  }

  private func clear(_ plane: Int) {
    known(plane).update(repeating: 0, count: 2 * Self.words)
  }

  private func loadLane(_ column: Column, _ lane: Int) {
    let target = self.lane(lane)
    let first = rows.start
    guard column.valueCount >= first + rows.count else {
      return laneKnown(lane).update(repeating: 0, count: Self.words)
    }
    switch column.values {
    case .numbers(let numbers):
      numbers.withUnsafeBufferPointer { source in
        guard let base = source.baseAddress else { return }
        target.update(from: base + first, count: rows.count)
      }
    case .codes(let codes): for row in 0..<rows.count { target[row] = Int64(codes[first + row]) }
    case .days(let days): for row in 0..<rows.count { target[row] = Int64(days[first + row]) }
    case .booleans: return laneKnown(lane).update(repeating: 0, count: Self.words)
    }
    for word in 0..<rows.words {
      laneKnown(lane)[word] = column.known.word(atBit: first + word * 64) & rows.mask(word)
    }
  }

  /// Packs the truth of `holds` for 64 rows at a time.
  @inline(__always)
  private func pack(_ lane: Int, _ plane: Int, _ holds: (Int64) -> Bool) {
    let values = self.lane(lane)
    for word in 0..<rows.words {
      var bits: UInt64 = 0
      let base = values + word * 64
      for row in 0..<64 { bits |= (holds(base[row]) ? 1 : 0) << UInt64(truncatingIfNeeded: row) }
      let known = laneKnown(lane)[word]
      self.known(plane)[word] = known
      truth(plane)[word] = bits & known
    }
  }

  private func compare(
    _ lane: Int, _ comparison: ComparisonOperator, _ limit: Int64, _ plane: Int
  ) {
    switch comparison {
    case .equal: pack(lane, plane) { $0 == limit }
    case .notEqual: pack(lane, plane) { $0 != limit }
    case .less: pack(lane, plane) { $0 < limit }
    case .lessOrEqual: pack(lane, plane) { $0 <= limit }
    case .greater: pack(lane, plane) { $0 > limit }
    case .greaterOrEqual: pack(lane, plane) { $0 >= limit }
    }
  }

  private func member(_ lane: Int, _ mask: [UInt64], _ plane: Int) {
    if mask.count == 1 {
      let only = mask[0]
      pack(lane, plane) { $0 < 64 && only >> UInt64($0) & 1 == 1 }
    } else {
      pack(lane, plane) { code in
        let word = Int(code >> 6)
        return word < mask.count && mask[word] >> UInt64(code & 63) & 1 == 1
      }
    }
  }

  private func compareLanes(
    _ left: Int, _ comparison: ComparisonOperator, _ right: Int, _ plane: Int
  ) {
    let first = lane(left)
    let second = lane(right)
    for word in 0..<rows.words {
      var bits: UInt64 = 0
      for row in 0..<64 {
        let place = word * 64 + row
        if comparison.holds(first[place], second[place]) { bits |= 1 << UInt64(row) }
      }
      let known = laneKnown(left)[word] & laneKnown(right)[word]
      self.known(plane)[word] = known
      truth(plane)[word] = bits & known
    }
  }

  @inline(__always)
  private func arithmetic(
    _ left: Int, _ right: Int, _ into: Int,
    _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) -> Bool {
    var isExact = true
    for word in 0..<rows.words {
      var overflows: UInt64 = 0
      for row in 0..<64 {
        let place = word * 64 + row
        let (value, overflow) = operation(lane(left)[place], lane(right)[place])
        lane(into)[place] = value
        if overflow { overflows |= 1 << UInt64(row) }
      }
      let known = laneKnown(left)[word] & laneKnown(right)[word]
      laneKnown(into)[word] = known
      isExact = isExact && overflows & known == 0
    }
    return isExact
  }
}
