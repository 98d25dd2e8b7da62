/// The drawing of a requirement or an association.
public struct DiagramEdge: Hashable, Sendable {
  public var head: DiagramHead
  /// What is drawn.
  public var element: ElementReference
  /// The points of the line, in order.
  public var waypoints: [DiagramPoint]
  /// Where its text stands.
  public var label: DiagramLabel?
  /// The thing of the drawing that the line starts from, where the model alone does not tell.
  public var source: ElementReference?
  /// The thing of the drawing that the line leads to, where the model alone does not tell.
  public var target: ElementReference?

  /// A line through points.
  public init(
    _ element: ElementReference, waypoints: [DiagramPoint] = [], head: DiagramHead = DiagramHead()
  ) {
    self.element = element
    self.waypoints = waypoints
    self.head = head
  }
}
