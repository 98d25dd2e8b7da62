/// A number that a sentence sets, and the number found against it.
public struct Threshold: Hashable, Sendable, Encodable {
  public var found: Figure
  public var bound: Figure
  /// Whether the bound itself is enough (以上 / 达到) or has to be passed (超过).
  public var isInclusive: Bool

  public init(found: Figure, bound: Figure, isInclusive: Bool = true) {
    self.found = found
    self.bound = bound
    self.isInclusive = isInclusive
  }

  /// Whether the bound is reached; `nil` while the number is unknown.
  public var isReached: Bool? {
    guard let number = found.number, let bound = bound.number else { return nil }
    return isInclusive ? number >= bound : number > bound
  }

  /// How much is short of the bound; `nil` when nothing is, or when that is unknown.
  public var shortfall: Figure? {
    guard isReached == false, let number = found.number, let least = bound.number else {
      return nil
    }
    let (gap, overflows) = least.subtractingReportingOverflow(number)
    return overflows ? nil : found.with(isInclusive ? gap : gap + 1)
  }
}
