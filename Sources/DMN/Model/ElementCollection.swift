/// A named choice of nodes of the graph.
public struct ElementCollection: NamedElement {
  public var head: ElementHead
  public var name: String
  /// The nodes that are chosen.
  public var elements: [ElementReference]

  /// A choice.
  public init(
    name: String, elements: [ElementReference] = [], head: ElementHead = ElementHead()
  ) {
    self.name = name
    self.elements = elements
    self.head = head
  }
}
