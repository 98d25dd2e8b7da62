/// The extent of a drawing.
public struct DiagramSize: Hashable, Sendable {
  /// The width.
  public var width: Double
  /// The height.
  public var height: Double

  /// An extent.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}
