/// For which time a decision speaks.
public struct DecisionBasis: Hashable, Sendable, Encodable {
  public var year: Int
  public var asAt: String
  public var knownAt: String

  public init(year: Int, asAt: String, knownAt: String) {
    self.year = year
    self.asAt = asAt
    self.knownAt = knownAt
  }
}
