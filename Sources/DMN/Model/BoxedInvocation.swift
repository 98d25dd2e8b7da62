/// The call of a function, its arguments by name.
public struct BoxedInvocation: Boxed {
  /// One argument.
  public struct Binding: Hashable, Sendable {
    /// The parameter that is given a value.
    public var parameter: InformationItem
    /// The value; `nil` while nobody has said.
    public var expression: BoxedExpression?

    /// An argument for a parameter.
    public init(_ parameter: InformationItem, _ expression: BoxedExpression?) {
      self.parameter = parameter
      self.expression = expression
    }
  }

  public var head: ElementHead
  public var typeRef: String?
  /// The function that is called.
  public var function: BoxedExpression?
  /// The arguments.
  public var bindings: [Binding]

  /// A call.
  public init(
    _ function: BoxedExpression? = nil, bindings: [Binding] = [], typeRef: String? = nil,
    head: ElementHead = ElementHead()
  ) {
    self.function = function
    self.bindings = bindings
    self.typeRef = typeRef
    self.head = head
  }
}
