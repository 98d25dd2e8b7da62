/// One step of a compiled pattern.
enum PatternInstruction: Sendable {
  case one(ScalarTest)
  case assertion(PatternAssertion)
  /// Goes on at the first and, if that fails, at the second.
  case fork(first: Int32, second: Int32, mark: Int32)
  case jump(Int32)
  /// Remembers the place in a slot.
  case save(Int32)
  case backReference(Int32)
  /// A repeated test of one character.
  case run(PatternRun)
  /// Goes to the exit if the round that began at the slot's place took nothing.
  case leaveLoop(slot: Int32, exit: Int32)
  case accept
}

/// One test, several times.
struct PatternRun: Sendable {
  let test: ScalarTest
  let minimum: Int32
  /// `Int32.max` if there is no most.
  let maximum: Int32
  let isReluctant: Bool
  let mark: Int32

  var isUnbounded: Bool { maximum == .max }
}
