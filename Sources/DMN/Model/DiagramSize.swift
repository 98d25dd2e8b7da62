/// The extent of a drawing.
public struct DiagramSize: Hashable, Sendable {
  public var width: Double
  public var height: Double

  /// An extent.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}
