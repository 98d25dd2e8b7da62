/// A variable that runs over the items of a list or a range.
public struct Iteration: Sendable {
  public let name: String
  public let source: Expression

  public init(name: String, source: Expression) {
    self.name = name
    self.source = source
  }
}
