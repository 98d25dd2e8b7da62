/// One entry of a context that is being written.
public struct ContextEntry: Sendable {
  public let name: String
  public let value: Expression
}
