/// Where the text of a shape or a line stands.
public struct DiagramLabel: Hashable, Sendable {
  public var head: DiagramHead
  /// The place of the text; `nil` leaves it to who draws.
  public var bounds: DiagramBounds?
  /// The text, where it is not the name of what is drawn.
  public var text: String?

  /// A place for a text.
  public init(
    bounds: DiagramBounds? = nil, text: String? = nil, head: DiagramHead = DiagramHead()
  ) {
    self.bounds = bounds
    self.text = text
    self.head = head
  }
}
