/// One entry of a context that is being written.
public struct ContextEntry: Sendable {
  public let name: String
  public let value: Expression

  public init(name: String, value: Expression) {
    self.name = name
    self.value = value
  }
}
