/// A parameter of a function: its name and the type of what it takes.
public struct FunctionParameter: Hashable, Sendable {
  public let name: String
  public let type: ValueType

  public init(_ name: String, _ type: ValueType = .any) {
    self.name = name
    self.type = type
  }
}
