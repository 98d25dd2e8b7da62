/// One of two values, by a condition.
public struct BoxedConditional: Boxed {
  public var head: ElementHead
  public var typeRef: String?
  /// What decides between the two.
  public var condition: ChildExpression
  /// The value if the condition is true.
  public var consequence: ChildExpression
  /// The value if it is not.
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
