/// Named values one after the other, and perhaps a result.
public struct BoxedContext: Boxed {
  /// One value; without a variable it is the result of the box.
  public struct Entry: ModelElement {
    public var head: ElementHead
    /// The name and type of the value; `nil` for the result.
    public var variable: InformationItem?
    /// How the value is found.
    public var expression: BoxedExpression

    /// A named value, or the result.
    public init(
      _ variable: InformationItem?, _ expression: BoxedExpression,
      head: ElementHead = ElementHead()
    ) {
      self.variable = variable
      self.expression = expression
      self.head = head
    }
  }

  public var head: ElementHead
  public var typeRef: String?
  /// The values, each of which may use those before it.
  public var entries: [Entry]

  /// A box of named values.
  public init(_ entries: [Entry] = [], typeRef: String? = nil, head: ElementHead = ElementHead()) {
    self.entries = entries
    self.typeRef = typeRef
    self.head = head
  }
}
