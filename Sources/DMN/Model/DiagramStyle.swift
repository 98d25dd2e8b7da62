/// Colours and letters of a drawing.
public struct DiagramStyle: Hashable, Sendable {
  /// Where a text stands in its place.
  public enum Alignment: String, Hashable, Sendable, CaseIterable {
    case start, end, center
  }

  /// The identifier by which things share the style.
  public var id: String?
  /// The colour inside.
  public var fillColor: DiagramColor?
  /// The colour of lines.
  public var strokeColor: DiagramColor?
  /// The colour of letters.
  public var fontColor: DiagramColor?
  /// The fonts to choose from, by name.
  public var fontFamily: String?
  /// The size of letters in units of the drawing.
  public var fontSize: Double?
  /// Whether letters are slanted.
  public var isItalic: Bool?
  /// Whether letters are bold.
  public var isBold: Bool?
  /// Whether letters are underlined.
  public var isUnderlined: Bool?
  /// Whether letters are struck through.
  public var isStruckThrough: Bool?
  /// Where text stands from left to right.
  public var horizontalAlignment: Alignment?
  /// Where text stands from top to bottom.
  public var verticalAlignment: Alignment?
  /// What other tools keep in it.
  public var extensions: [ForeignElement] = []
  /// Attributes of other namespaces.
  public var attributes: [ForeignAttribute] = []

  /// A style that says nothing yet.
  public init(id: String? = nil) {
    self.id = id
  }
}
