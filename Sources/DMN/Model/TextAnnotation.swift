/// A remark in the drawing.
public struct TextAnnotation: ModelElement {
  public var head: ElementHead
  /// The remark.
  public var text: String?
  /// The media type; `nil` is plain text.
  public var textFormat: String?

  /// A remark.
  public init(text: String? = nil, textFormat: String? = nil, head: ElementHead = ElementHead()) {
    self.text = text
    self.textFormat = textFormat
    self.head = head
  }
}
