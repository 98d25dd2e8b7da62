/// A part of a box that holds exactly one other box.
public struct ChildExpression: Hashable, Sendable {
  /// The identifier, unique in the file.
  public var id: String?
  /// The type of the values gone through; only the domain of an iteration states one.
  public var typeRef: String?
  /// The box inside.
  public var expression: BoxedExpression

  /// A part.
  public init(_ expression: BoxedExpression, id: String? = nil, typeRef: String? = nil) {
    self.expression = expression
    self.id = id
    self.typeRef = typeRef
  }
}
