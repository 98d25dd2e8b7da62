/// The line that parts the output decisions of a decision service from the others.
public struct DiagramDivider: Hashable, Sendable {
  public var head: DiagramHead
  /// The points of the line, in order.
  public var waypoints: [DiagramPoint]

  /// A line through points.
  public init(waypoints: [DiagramPoint] = [], head: DiagramHead = DiagramHead()) {
    self.waypoints = waypoints
    self.head = head
  }
}
