extension PatternMatcher {
  /// Where a run ends that begins at `start`; what else it could do is left as a choice.
  mutating func end(
    of run: PatternRun, _ counter: Int, from start: Int
  ) throws(PatternError) -> Int? {
    guard let lowest = try endOfMinimum(run, from: start) else { return nil }
    if run.minimum == run.maximum { return lowest }
    // An unbounded run is the same from each place where it has its minimum, however it came
    // there; a bounded one only from where it began.
    let mark = run.isUnbounded ? lowest : start
    if usesMarks, !visited.insert(mark: run.mark, place: mark) { return nil }
    let highest =
      run.isUnbounded
      ? text.count : min(text.count, lowest + Int(run.maximum) - Int(run.minimum))
    if run.isReluctant {
      push(.extend(Int32(counter), place: Int32(lowest), highest: Int32(highest)))
      return lowest
    }
    let end = longest(run, from: lowest, to: highest)
    try spend((end - lowest) / 16)
    if end > lowest {
      push(.shorten(Int32(counter + 1), lowest: Int32(lowest), highest: Int32(end - 1)))
    }
    return end
  }

  private mutating func endOfMinimum(
    _ run: PatternRun, from start: Int
  ) throws(PatternError) -> Int? {
    guard run.minimum > 0 else { return start }
    guard text.count - start >= Int(run.minimum) else { return nil }
    let end = start + Int(run.minimum)
    for place in start..<end where !run.test.takes(text[place], classes) {
      try spend((place - start) / 16)
      return nil
    }
    try spend((end - start) / 16)
    return end
  }

  private mutating func longest(_ run: PatternRun, from lowest: Int, to highest: Int) -> Int {
    var end = lowest
    let marks = usesMarks && run.isUnbounded
    while end < highest, run.test.takes(text[end], classes) {
      if marks, !visited.insert(mark: run.mark, place: end + 1) { break }
      end += 1
    }
    return end
  }

  /// A reluctant run one character longer; nil if it cannot be.
  mutating func longer(
    _ run: PatternRun, _ counter: Int, from place: Int, _ highest: Int32
  ) -> Int? {
    guard place < Int(highest), run.test.takes(text[place], classes) else { return nil }
    if usesMarks, run.isUnbounded, !visited.insert(mark: run.mark, place: place + 1) {
      return nil
    }
    push(.extend(Int32(counter), place: Int32(place + 1), highest: highest))
    return place + 1
  }

  /// Where the text of a group ends that stands once more at `place`; a group that took no part
  /// stands for the empty text.
  mutating func endOfRepeat(
    of number: Int, at place: Int
  ) throws(PatternError) -> Int? {
    let start = Int(slots[2 * number])
    let length = Int(slots[2 * number + 1]) - start
    guard start >= 0, length > 0 else { return place }
    guard length <= text.count - place else { return nil }
    try spend(length / 16)
    for offset in 0..<length {
      let (left, right) = (text[start + offset], text[place + offset])
      if left == right { continue }
      guard program.isCaseBlind, CaseVariants.areSame(left, right) else { return nil }
    }
    return place + length
  }

  /// The characters of a group in the match that was found; none if it took no part.
  func range(ofGroup number: Int) -> Range<Int> {
    let start = Int(slots[2 * number])
    let end = Int(slots[2 * number + 1])
    return start >= 0 && end >= start ? start..<end : 0..<0
  }
}
