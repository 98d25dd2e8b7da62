extension BatchRegisters {
  /// The connectives of three-valued logic, 64 rows at a time.
  func combine(_ operation: ColumnOperation) {
    for word in 0..<rows.words {
      switch operation {
      case .and(let left, let right, let into):
        let holds = truth(left)[word] & truth(right)[word]
        let fails = falsehood(left, word) | falsehood(right, word)
        set(into, word, known: holds | fails, truth: holds)
      case .or(let left, let right, let into):
        let holds = truth(left)[word] | truth(right)[word]
        let fails = falsehood(left, word) & falsehood(right, word)
        set(into, word, known: holds | fails, truth: holds)
      case .not(let plane, let into):
        set(into, word, known: known(plane)[word], truth: falsehood(plane, word))
      case .same(let left, let right, let into):
        let known = self.known(left)[word] & self.known(right)[word]
        let same = ~(truth(left)[word] ^ truth(right)[word])
        set(into, word, known: known, truth: same & known)
      case .select(let condition, let then, let otherwise, let into):
        let takesThen = truth(condition)[word]
        let takesOther = falsehood(condition, word)
        let known = takesThen & self.known(then)[word] | takesOther & self.known(otherwise)[word]
        let truth = takesThen & self.truth(then)[word] | takesOther & self.truth(otherwise)[word]
        set(into, word, known: known, truth: truth)
      default: continue
      }
    }
  }

  /// Keeps the first truth only where the second source is absent or says the same.
  func reconcile(_ plane: Int, _ beside: Int, _ absent: Bitmap?, _ into: Int) {
    for word in 0..<rows.words {
      let absentRows = absent?.word(atBit: rows.start + word * 64) ?? 0
      let agrees = known(beside)[word] & ~(truth(plane)[word] ^ truth(beside)[word])
      let known = self.known(plane)[word] & (absentRows | agrees)
      set(into, word, known: known, truth: truth(plane)[word] & known)
    }
  }

  @inline(__always)
  private func falsehood(_ plane: Int, _ word: Int) -> UInt64 {
    known(plane)[word] & ~truth(plane)[word]
  }

  @inline(__always)
  private func set(_ plane: Int, _ word: Int, known: UInt64, truth: UInt64) {
    self.known(plane)[word] = known
    self.truth(plane)[word] = truth
  }
}
