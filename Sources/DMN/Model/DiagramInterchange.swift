/// How a model is drawn: its diagrams and the styles that they share.
public struct DiagramInterchange: Hashable, Sendable {
  /// The drawings.
  public var diagrams: [Diagram]
  /// The styles that things refer to by their identifiers.
  public var styles: [DiagramStyle]

  /// Diagrams with their styles.
  public init(diagrams: [Diagram] = [], styles: [DiagramStyle] = []) {
    self.diagrams = diagrams
    self.styles = styles
  }
}
