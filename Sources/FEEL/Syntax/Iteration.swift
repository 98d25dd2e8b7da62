/// One name that runs over a list.
public struct Iteration: Sendable {
  public let name: String
  public let source: Expression
}
