/// A point of a drawing; y grows downwards.
public struct DiagramPoint: Hashable, Sendable {
  public var x: Double
  public var y: Double

  /// A point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
