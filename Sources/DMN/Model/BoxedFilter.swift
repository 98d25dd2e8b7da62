/// The items of a list that match.
public struct BoxedFilter: Boxed {
  public var head: ElementHead
  public var typeRef: String?
  public var domain: ChildExpression
  public var condition: ChildExpression

  /// A choice of items.
  public init(
    in domain: ChildExpression, match condition: ChildExpression, typeRef: String? = nil,
    head: ElementHead = ElementHead()
  ) {
    self.domain = domain
    self.condition = condition
    self.typeRef = typeRef
    self.head = head
  }
}
