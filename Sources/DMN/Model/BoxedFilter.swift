/// The items of a list that match.
public struct BoxedFilter: Boxed {
  public var head: ElementHead
  public var typeRef: String?
  /// The list that is chosen from.
  public var domain: ChildExpression
  /// What an item must satisfy.
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
