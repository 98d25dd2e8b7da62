/// Finds the matches of a program in one text, from left to right, with choices on a stack of its
/// own and with a bound on the steps of all searches together.
struct PatternMatcher: ~Copyable {
  let text: [Unicode.Scalar]
  let program: PatternProgram
  private let instructions: [PatternInstruction]
  let classes: [ScalarClass]
  let usesMarks: Bool
  private let keepsGroups: Bool
  private let stepLimit: Int
  private var stepsLeft: Int
  /// The places that the instructions remember; -1 for none.
  private(set) var slots: [Int32]
  private var choices: [Choice] = []
  var visited: VisitedStates

  /// What is left to be tried, or to be set back.
  enum Choice {
    case resume(Int32, place: Int32)
    case restore(slot: Int32, value: Int32)
    /// A run that may end at any place from the lowest to the highest.
    case shorten(Int32, lowest: Int32, highest: Int32)
    /// A run that has ended at the place and may go on to the highest.
    case extend(Int32, place: Int32, highest: Int32)
  }

  enum Outcome {
    case goesOn
    case failed
    case accepted
  }

  init(
    _ program: PatternProgram, text: [Unicode.Scalar], keepsGroups: Bool, stepLimit: Int
  ) throws(PatternError) {
    guard text.count <= PatternLimits.textLength else {
      throw .tooLong(limit: PatternLimits.textLength)
    }
    self.program = program
    self.text = text
    self.keepsGroups = keepsGroups || program.hasBackReferences
    instructions = program.instructions
    classes = program.classes
    usesMarks = !program.hasBackReferences
    let allowance = text.count * PatternLimits.stepsPerScalar
    self.stepLimit = min(max(0, stepLimit), .max - allowance) + allowance
    stepsLeft = self.stepLimit
    slots = self.keepsGroups ? Array(repeating: -1, count: program.slotCount) : []
    visited = VisitedStates(markCount: program.markCount, textLength: text.count)
  }

  /// The steps that were taken so far.
  var stepsTaken: Int { stepLimit - max(0, stepsLeft) }

  /// The leftmost match that begins at `start` or later; nil if there is none.
  mutating func match(from start: Int) throws(PatternError) -> Range<Int>? {
    visited.removeAll()
    // A search that fails sets back each slot that it filled, so this is needed once a match.
    if keepsGroups {
      try spend(slots.count / 16)
      for index in slots.indices { slots[index] = -1 }
    }
    var place = start
    while place <= text.count {
      if program.isAnchored, place > 0 { return nil }
      if let first = program.first {
        while place < text.count, !first.contains(text[place]) { place += 1 }
        guard place < text.count else { return nil }
        if program.isAnchored, place > 0 { return nil }
      }
      if let end = try end(from: place) { return place..<end }
      place += 1
    }
    return nil
  }

  /// Where the match that begins at `start` ends.
  private mutating func end(from start: Int) throws(PatternError) -> Int? {
    choices.removeAll(keepingCapacity: true)
    var counter = 0
    var place = start
    while true {
      try spend(1)
      switch try perform(&counter, &place) {
      case .goesOn: continue
      case .accepted: return place
      case .failed: guard backtrack(&counter, &place) else { return nil }
      }
    }
  }

  @inline(__always)
  mutating func spend(_ steps: Int) throws(PatternError) {
    stepsLeft -= steps
    guard stepsLeft >= 0 else { throw .tooExpensive(limit: stepLimit) }
  }

  @inline(__always)
  mutating func push(_ choice: Choice) {
    choices.append(choice)
  }

  private mutating func perform(
    _ counter: inout Int, _ place: inout Int
  ) throws(PatternError) -> Outcome {
    switch instructions[counter] {
    case .one(let test):
      guard place < text.count, test.takes(text[place], classes) else { return .failed }
      place += 1
    case .assertion(let assertion):
      guard assertion.holds(at: place, in: text) else { return .failed }
    case .fork(let first, let second, let mark):
      if usesMarks, !visited.insert(mark: mark, place: place) { return .failed }
      push(.resume(second, place: Int32(place)))
      counter = Int(first)
      return .goesOn
    case .jump(let target):
      counter = Int(target)
      return .goesOn
    case .save(let slot): save(slot, place)
    case .backReference(let number):
      guard let end = try endOfRepeat(of: Int(number), at: place) else { return .failed }
      place = end
    case .run(let run):
      guard let end = try end(of: run, counter, from: place) else { return .failed }
      place = end
    case .leaveLoop(let slot, let exit):
      if slots[Int(slot)] == Int32(place) {
        counter = Int(exit)
        return .goesOn
      }
    case .accept: return .accepted
    }
    counter += 1
    return .goesOn
  }

  private mutating func save(_ slot: Int32, _ place: Int) {
    guard keepsGroups else { return }
    push(.restore(slot: slot, value: slots[Int(slot)]))
    slots[Int(slot)] = Int32(place)
  }

  /// Takes up the newest choice that can still be made; false if there is none.
  private mutating func backtrack(_ counter: inout Int, _ place: inout Int) -> Bool {
    while let choice = choices.popLast() {
      switch choice {
      case .restore(let slot, let value): slots[Int(slot)] = value
      case .resume(let target, let from):
        (counter, place) = (Int(target), Int(from))
        return true
      case .shorten(let target, let lowest, let highest):
        guard let end = shorter(Int(target), lowest, highest) else { continue }
        (counter, place) = (Int(target), end)
        return true
      case .extend(let target, let from, let highest):
        guard let end = extend(Int(target), from: Int(from), highest) else { continue }
        (counter, place) = (Int(target) + 1, end)
        return true
      }
    }
    return false
  }

  /// The next shorter end of a run at which what follows may match; where that is one character,
  /// it is looked at here.
  private mutating func shorter(_ target: Int, _ lowest: Int32, _ highest: Int32) -> Int? {
    var end = Int(highest)
    if case .one(let test) = instructions[target] {
      while end >= Int(lowest), !test.takes(text[end], classes) { end -= 1 }
      stepsLeft -= (Int(highest) - end) / 16
    }
    guard end >= Int(lowest) else { return nil }
    if end > Int(lowest) {
      push(.shorten(Int32(target), lowest: lowest, highest: Int32(end - 1)))
    }
    return end
  }

  /// A reluctant run, one character longer.
  private mutating func extend(_ counter: Int, from place: Int, _ highest: Int32) -> Int? {
    guard case .run(let run) = instructions[counter] else { return nil }
    return longer(run, counter, from: place, highest)
  }
}
