/// A text of FEEL, or of another language that is named.
public struct LiteralExpression: Boxed {
  public var head: ElementHead
  public var typeRef: String?
  /// The text; `nil` when the box is empty or its value is imported.
  public var text: String?
  /// The value of another file.
  public var importedValues: ImportedValues?
  /// The language; `nil` is that of the model.
  public var expressionLanguage: String?

  /// A text.
  public init(_ text: String? = nil, typeRef: String? = nil, head: ElementHead = ElementHead()) {
    self.text = text
    self.typeRef = typeRef
    self.head = head
  }
}
