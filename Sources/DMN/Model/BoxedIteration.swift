/// A value for each item of a list or a range.
public struct BoxedIteration: Boxed {
  public var head: ElementHead
  public var typeRef: String?
  /// The name of the item that is gone through.
  public var variable: String?
  /// The list or range that is gone through.
  public var domain: ChildExpression
  /// The value for each item.
  public var result: ChildExpression

  /// A value for each item.
  public init(
    _ variable: String?, in domain: ChildExpression, return result: ChildExpression,
    typeRef: String? = nil, head: ElementHead = ElementHead()
  ) {
    self.variable = variable
    self.domain = domain
    self.result = result
    self.typeRef = typeRef
    self.head = head
  }
}
