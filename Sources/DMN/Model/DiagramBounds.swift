/// The place of a thing in a drawing, from its upper left corner.
public struct DiagramBounds: Hashable, Sendable {
  /// The left side.
  public var x: Double
  /// The upper side.
  public var y: Double
  /// The width.
  public var width: Double
  /// The height.
  public var height: Double

  /// A place.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}
