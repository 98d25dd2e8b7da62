/// Values one below the other.
public struct BoxedList: Boxed {
  public var head: ElementHead
  public var typeRef: String?
  /// The values, in order.
  public var items: [BoxedExpression]

  /// A list.
  public init(
    _ items: [BoxedExpression] = [], typeRef: String? = nil, head: ElementHead = ElementHead()
  ) {
    self.items = items
    self.typeRef = typeRef
    self.head = head
  }
}
