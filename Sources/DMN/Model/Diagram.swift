/// One drawing; lengths are in the unit of the drawing, y grows downwards.
public struct Diagram: Hashable, Sendable {
  /// What is drawn, in the order of the file: later things lie above.
  public enum Element: Hashable, Sendable {
    case shape(DiagramShape)
    case edge(DiagramEdge)
  }

  public var head: DiagramHead
  public var name: String?
  /// A remark about the drawing.
  public var documentation: String?
  /// Units per inch; `nil` is 300.
  public var resolution: Double?
  /// How far the drawing reaches.
  public var size: DiagramSize?
  /// Whether inputs are drawn in the shape with a folded corner.
  public var usesAlternativeInputShape = false
  /// What is drawn, in the order of the file.
  public var elements: [Element] = []

  /// A drawing, to be filled in.
  public init(name: String? = nil, head: DiagramHead = DiagramHead()) {
    self.name = name
    self.head = head
  }
}
