/// What every element of a model may carry beside its own content.
public struct ElementHead: Hashable, Sendable {
  /// The identifier, unique in the file; references go to it.
  public var id: String?
  /// A short text for people, other than the name.
  public var label: String?
  /// A longer text for people.
  public var description: String?
  /// What other tools keep in the element, in their own namespaces.
  public var extensions: [ForeignElement] = []
  /// Attributes of other namespaces.
  public var attributes: [ForeignAttribute] = []

  /// A head with an identifier and nothing else.
  public init(id: String? = nil) {
    self.id = id
  }
}
