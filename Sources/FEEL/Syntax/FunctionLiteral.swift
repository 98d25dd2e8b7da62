/// A function as it is written: `function(a: number) a + 1`.
public struct FunctionLiteral: Sendable {
  public let parameters: [FunctionParameter]
  public let body: Expression
  /// Whether the body describes a function outside the language, as a context.
  public let isExternal: Bool
  /// The names that the function takes along from where it is written.
  let captured: Set<String>

  public init(parameters: [FunctionParameter], body: Expression, isExternal: Bool = false) {
    self.parameters = parameters
    self.body = body
    self.isExternal = isExternal
    var names: Set<String> = []
    _ = body.collectNames(into: &names, withExternal: true)
    captured = names.subtracting(parameters.map(\.name))
  }
}
