/// The drawing of a node.
public struct DiagramShape: Hashable, Sendable {
  public var head: DiagramHead
  /// What is drawn.
  public var element: ElementReference
  /// The place of the node.
  public var bounds: DiagramBounds?
  /// Where its text stands.
  public var label: DiagramLabel?
  /// The line that parts a decision service, from left to right.
  public var divider: DiagramDivider?
  /// Whether an input is drawn as a mere line in a list.
  public var isListedInputData: Bool?
  /// Whether a decision service hides what is inside.
  public var isCollapsed = false

  /// The drawing of a node.
  public init(
    _ element: ElementReference, bounds: DiagramBounds? = nil, head: DiagramHead = DiagramHead()
  ) {
    self.element = element
    self.bounds = bounds
    self.head = head
  }
}
