/// A compiled pattern; never changes, so that copies of a pattern share it.
final class PatternProgram: Sendable {
  let instructions: [PatternInstruction]
  let classes: [ScalarClass]
  let groupCount: Int
  /// Two for each group and the whole match, then those of loops.
  let slotCount: Int
  /// How many instructions choose; with back-references none is marked, since what follows then
  /// depends on more than the place.
  let markCount: Int
  let hasBackReferences: Bool
  let isCaseBlind: Bool
  let isAnchored: Bool
  let matchesEmptyText: Bool
  /// What a match can begin with; nil if it can take nothing.
  let first: FirstScalars?
  let replacesLiterally: Bool

  init(_ pattern: String, flags letters: String) throws(PatternError) {
    let flags = try PatternFlags(letters)
    let scalars = Array(pattern.unicodeScalars.prefix(PatternLimits.patternLength + 1))
    guard scalars.count <= PatternLimits.patternLength else {
      throw .tooLong(limit: PatternLimits.patternLength)
    }
    var parser = PatternParser(scalars, flags: flags)
    let node = try parser.pattern()
    var compiler = PatternCompiler(
      groupCount: parser.groupCount, guardsLoops: parser.hasBackReferences)
    try compiler.compile(node)
    instructions = compiler.instructions
    slotCount = compiler.slotCount
    markCount = parser.hasBackReferences ? 0 : compiler.markCount
    classes = parser.classes
    groupCount = parser.groupCount
    hasBackReferences = parser.hasBackReferences
    isCaseBlind = flags.isCaseBlind
    isAnchored = node.isAnchored
    matchesEmptyText = node.canBeEmpty
    first = node.canBeEmpty ? nil : node.first(parser.classes)
    replacesLiterally = flags.isLiteral
  }
}
