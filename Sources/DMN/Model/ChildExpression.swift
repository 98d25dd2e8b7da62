/// A part of a box that holds exactly one other box.
public struct ChildExpression: Hashable, Sendable {
  public var id: String?
  /// The type of the values gone through; only the domain of an iteration states one.
  public var typeRef: String?
  public var expression: BoxedExpression

  /// A part.
  public init(_ expression: BoxedExpression, id: String? = nil, typeRef: String? = nil) {
    self.expression = expression
    self.id = id
    self.typeRef = typeRef
  }
}
