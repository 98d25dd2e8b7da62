/// One of two values, by a condition.
public struct BoxedConditional: Boxed {
  public var head: ElementHead
  public var typeRef: String?
  public var condition: ChildExpression
  public var consequence: ChildExpression
  public var alternative: ChildExpression

  /// A choice of two.
  public init(
    if condition: ChildExpression, then consequence: ChildExpression,
    else alternative: ChildExpression, typeRef: String? = nil, head: ElementHead = ElementHead()
  ) {
    self.condition = condition
    self.consequence = consequence
    self.alternative = alternative
    self.typeRef = typeRef
    self.head = head
  }
}
