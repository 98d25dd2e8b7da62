/// Writes a pattern as instructions. Counted groups are written out, so that what a program can
/// still match depends on the instruction and the place only.
struct PatternCompiler {
  private(set) var instructions: [PatternInstruction] = []
  private(set) var slotCount: Int
  private(set) var markCount = 0
  /// With back-references loops must see for themselves that a round took nothing; without them
  /// the marks of choices end such loops.
  private let guardsLoops: Bool

  init(groupCount: Int, guardsLoops: Bool) {
    slotCount = 2 * (groupCount + 1)
    self.guardsLoops = guardsLoops
  }

  mutating func compile(_ node: PatternNode) throws(PatternError) {
    try write(node)
    try append(.accept)
  }

  private mutating func write(_ node: PatternNode) throws(PatternError) {
    switch node {
    case .empty: return
    case .one(let test): try append(.one(test))
    case .assertion(let assertion): try append(.assertion(assertion))
    case .backReference(let number): try append(.backReference(Int32(number)))
    case .sequence(let parts): for part in parts { try write(part) }
    case .choice(let branches): try writeChoice(branches)
    case .group(let body, let number):
      try append(.save(Int32(2 * number)))
      try write(body)
      try append(.save(Int32(2 * number + 1)))
    case .repeated(.one(let test), let count): try writeRun(test, count)
    case .repeated(let body, let count): try writeRepeated(body, count)
    }
  }

  private mutating func writeChoice(_ branches: [PatternNode]) throws(PatternError) {
    var exits: [Int] = []
    for branch in branches.dropLast() {
      let fork = try reserve()
      try write(branch)
      exits.append(try reserve())
      setFork(fork, prefers: fork + 1, over: here, isReluctant: false)
    }
    if let last = branches.last { try write(last) }
    for exit in exits { instructions[exit] = .jump(Int32(here)) }
  }

  private mutating func writeRun(
    _ test: ScalarTest, _ count: PatternCount
  ) throws(PatternError) {
    let run = PatternRun(
      test: test, minimum: Int32(clamping: count.minimum),
      maximum: count.maximum.map { Int32(clamping: $0) } ?? .max,
      isReluctant: count.isReluctant, mark: nextMark())
    try append(.run(run))
  }

  private mutating func writeRepeated(
    _ body: PatternNode, _ count: PatternCount
  ) throws(PatternError) {
    guard let maximum = count.maximum else {
      for _ in 0..<max(0, count.minimum - 1) { try write(body) }
      try writeLoop(body, isOptional: count.minimum == 0, isReluctant: count.isReluctant)
      return
    }
    for _ in 0..<count.minimum { try write(body) }
    var forks: [Int] = []
    for _ in count.minimum..<maximum {
      forks.append(try reserve())
      try write(body)
    }
    for fork in forks {
      setFork(fork, prefers: fork + 1, over: here, isReluctant: count.isReluctant)
    }
  }

  /// The body at least once, then again from behind it: so a round that takes nothing ends the
  /// loop with what it has, instead of failing at a choice that stands before the body.
  private mutating func writeLoop(
    _ body: PatternNode, isOptional: Bool, isReluctant: Bool
  ) throws(PatternError) {
    let entry = isOptional ? try reserve() : nil
    let start = here
    let slot = guardsLoops && body.canBeEmpty ? nextSlot() : nil
    if let slot { try append(.save(slot)) }
    try write(body)
    let check = slot == nil ? nil : try reserve()
    let fork = try reserve()
    if let slot, let check { instructions[check] = .leaveLoop(slot: slot, exit: Int32(here)) }
    setFork(fork, prefers: start, over: here, isReluctant: isReluctant)
    if let entry { setFork(entry, prefers: start, over: here, isReluctant: isReluctant) }
  }
}

extension PatternCompiler {
  private var here: Int { instructions.count }

  private mutating func append(_ instruction: PatternInstruction) throws(PatternError) {
    guard instructions.count < PatternLimits.programSize else {
      throw .tooLarge(limit: PatternLimits.programSize)
    }
    instructions.append(instruction)
  }

  /// Room for an instruction that is known only once more is written.
  private mutating func reserve() throws(PatternError) -> Int {
    try append(.accept)
    return here - 1
  }

  private mutating func setFork(
    _ index: Int, prefers body: Int, over exit: Int, isReluctant: Bool
  ) {
    instructions[index] = .fork(
      first: Int32(isReluctant ? exit : body), second: Int32(isReluctant ? body : exit),
      mark: nextMark())
  }

  private mutating func nextMark() -> Int32 {
    markCount += 1
    return Int32(markCount - 1)
  }

  private mutating func nextSlot() -> Int32 {
    slotCount += 1
    return Int32(slotCount - 1)
  }
}
