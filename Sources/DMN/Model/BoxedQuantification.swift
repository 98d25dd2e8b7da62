/// Whether some or every item satisfies a condition.
public struct BoxedQuantification: Boxed {
  /// How many items must satisfy it.
  public enum Kind: String, Hashable, Sendable {
    case some, every
  }

  public var head: ElementHead
  public var typeRef: String?
  /// How many items must satisfy the condition.
  public var kind: Kind
  /// The name of the item that is gone through.
  public var variable: String?
  /// The list or range that is gone through.
  public var domain: ChildExpression
  /// What an item must satisfy.
  public var condition: ChildExpression

  /// A question about the items of a list.
  public init(
    _ kind: Kind, _ variable: String?, in domain: ChildExpression,
    satisfies condition: ChildExpression, typeRef: String? = nil,
    head: ElementHead = ElementHead()
  ) {
    self.kind = kind
    self.variable = variable
    self.domain = domain
    self.condition = condition
    self.typeRef = typeRef
    self.head = head
  }
}
