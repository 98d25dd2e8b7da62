/// Colours and letters of a drawing.
public struct DiagramStyle: Hashable, Sendable {
  /// Where a text stands in its place.
  public enum Alignment: String, Hashable, Sendable, CaseIterable {
    case start, end, center
  }

  public var id: String?
  public var fillColor: DiagramColor?
  public var strokeColor: DiagramColor?
  public var fontColor: DiagramColor?
  public var fontFamily: String?
  /// The size of letters in units of the drawing.
  public var fontSize: Double?
  public var isItalic: Bool?
  public var isBold: Bool?
  public var isUnderlined: Bool?
  public var isStruckThrough: Bool?
  public var horizontalAlignment: Alignment?
  public var verticalAlignment: Alignment?
  public var extensions: [ForeignElement] = []
  public var attributes: [ForeignAttribute] = []

  /// A style that says nothing yet.
  public init(id: String? = nil) {
    self.id = id
  }
}
