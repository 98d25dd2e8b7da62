/// A function that the surroundings give to an expression, such as a fact by year.
public struct Function: Sendable {
  public let argumentCount: ClosedRange<Int>
  public let body: @Sendable ([Value]) -> Value

  public init(argumentCount: ClosedRange<Int>, _ body: @escaping @Sendable ([Value]) -> Value) {
    self.argumentCount = argumentCount
    self.body = body
  }
}
