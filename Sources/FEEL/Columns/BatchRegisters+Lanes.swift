extension BatchRegisters {
  /// The better of two numbers in each row.
  @inline(__always)
  func choose(
    _ left: Int, _ right: Int, _ into: Int, _ isBetter: (Int64, Int64) -> Bool
  ) {
    let (first, second, target) = (lane(left), lane(right), lane(into))
    for place in 0..<rows.words * 64 {
      let (one, other) = (first[place], second[place])
      target[place] = isBetter(one, other) ? one : other
    }
    for word in 0..<rows.words {
      laneKnown(into)[word] = laneKnown(left)[word] & laneKnown(right)[word]
    }
  }

  /// The number of the branch that each row takes; where the condition is not known, neither is it.
  func selectLane(_ condition: Int, _ then: Int, _ otherwise: Int, _ into: Int) {
    let (first, second, target) = (lane(then), lane(otherwise), lane(into))
    for word in 0..<rows.words {
      let holds = truth(condition)[word]
      let fails = known(condition)[word] & ~holds
      for row in 0..<64 {
        let place = word * 64 + row
        // A mask of all ones or none: no branch, whichever way the rows go.
        let mask = Int64(bitPattern: 0 &- (holds >> UInt64(row) & 1))
        target[place] = first[place] & mask | second[place] & ~mask
      }
      laneKnown(into)[word] = holds & laneKnown(then)[word] | fails & laneKnown(otherwise)[word]
    }
  }
}
