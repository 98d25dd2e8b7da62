/// A point of a drawing; y grows downwards.
public struct DiagramPoint: Hashable, Sendable {
  /// The distance from the left.
  public var x: Double
  /// The distance from above.
  public var y: Double

  /// A point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
