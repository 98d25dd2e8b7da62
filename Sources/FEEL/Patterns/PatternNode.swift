/// A pattern as it was read.
///
/// An empty part is always `.empty`, so that every other node costs at least one instruction.
indirect enum PatternNode: Sendable {
  case empty
  case one(ScalarTest)
  case assertion(PatternAssertion)
  case sequence([PatternNode])
  case choice([PatternNode])
  case group(PatternNode, number: Int)
  case backReference(Int)
  case repeated(PatternNode, PatternCount)

  /// The pieces of a branch one after another, without empty ones.
  static func joined(_ pieces: [PatternNode]) -> PatternNode {
    let parts = pieces.filter { piece in
      if case .empty = piece { false } else { true }
    }
    switch parts.count {
    case 0: return .empty
    case 1: return parts[0]
    default: return .sequence(parts)
    }
  }

  func repeated(_ count: PatternCount) -> PatternNode {
    if case .empty = self { return .empty }
    if count.maximum == 0 { return .empty }
    return count.minimum == 1 && count.maximum == 1 ? self : .repeated(self, count)
  }
}
