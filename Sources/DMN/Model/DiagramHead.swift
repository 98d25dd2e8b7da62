/// What every thing of a drawing may carry.
public struct DiagramHead: Hashable, Sendable {
  /// The identifier, unique in the file.
  public var id: String?
  /// The identifier of a style of the file.
  public var sharedStyle: String?
  /// A style of its own.
  public var style: DiagramStyle?
  /// What other tools keep in it.
  public var extensions: [ForeignElement] = []
  /// Attributes of other namespaces.
  public var attributes: [ForeignAttribute] = []

  /// A head with an identifier and nothing else.
  public init(id: String? = nil) {
    self.id = id
  }
}
