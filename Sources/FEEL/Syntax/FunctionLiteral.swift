/// A function as it is written: `function(a: number) a + 1`.
public struct FunctionLiteral: Sendable {
  public let parameters: [FunctionParameter]
  public let body: Expression
  /// Whether the body describes a function outside the language, as a context.
  public let isExternal: Bool

  public init(parameters: [FunctionParameter], body: Expression, isExternal: Bool = false) {
    self.parameters = parameters
    self.body = body
    self.isExternal = isExternal
  }
}
