/// How often a piece may stand, and whether it takes as few as it can.
struct PatternCount: Hashable, Sendable {
  let minimum: Int
  /// Nil if there is no most.
  let maximum: Int?
  let isReluctant: Bool
}
