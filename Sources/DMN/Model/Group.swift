/// A frame around elements that belong together.
public struct Group: ModelElement {
  public var head: ElementHead
  /// The heading of the frame.
  public var name: String?

  /// A frame.
  public init(name: String? = nil, head: ElementHead = ElementHead()) {
    self.name = name
    self.head = head
  }
}
