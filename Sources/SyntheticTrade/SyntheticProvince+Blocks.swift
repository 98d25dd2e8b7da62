extension SyntheticProvince {
  /// How many sets go into one message.
  static let setsPerMessage = 100
  /// How many sets go into one folder.
  static let setsPerFolder = 10_000

  /// Makes the messages of the given sets, block by block, in order; only one block is in memory.
  public func forEachBlock<Failure: Error>(
    sets: Range<Int>, _ body: (SyntheticBlock) throws(Failure) -> Void
  ) throws(Failure) {
    let wanted = sets.clamped(to: 0..<setCount)
    var parties: SyntheticParties?
    var first = wanted.lowerBound
    while first < wanted.upperBound {
      let next = (first / Self.setsPerMessage + 1) * Self.setsPerMessage
      let end = min(next, wanted.upperBound)
      try body(block(first..<end, &parties))
      first = end
    }
  }

  private func block(_ sets: Range<Int>, _ parties: inout SyntheticParties?) -> SyntheticBlock {
    var desk = SyntheticDesk(seed: seed, sets: sets)
    for index in sets {
      let owner = parties?.index
      let current: SyntheticParties
      if let known = parties, let owner, starts[owner] <= index, index < starts[owner + 1] {
        current = known
      } else {
        current = self.parties(of: self.owner(ofSet: index))
      }
      parties = current
      desk.write(
        set(index, start: starts[current.index], end: starts[current.index + 1]), of: current)
    }
    return desk.finish()
  }
}
