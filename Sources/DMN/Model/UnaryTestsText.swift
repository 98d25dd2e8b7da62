/// A text of unary tests: what a value must satisfy.
public struct UnaryTestsText: Boxed {
  public var head: ElementHead
  public var typeRef: String?
  /// The text, such as `<18, >=60`.
  public var text: String
  /// The language; `nil` is that of the model.
  public var expressionLanguage: String?

  /// A text of tests.
  public init(_ text: String, typeRef: String? = nil, head: ElementHead = ElementHead()) {
    self.text = text
    self.typeRef = typeRef
    self.head = head
  }
}
