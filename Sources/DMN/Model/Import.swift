/// Another model, or another kind of file, that a model builds on.
public struct Import: NamedElement {
  public var head: ElementHead
  /// The name under which the imported elements are known; empty for no name of their own.
  public var name: String
  /// The namespace of what is imported.
  public var namespace: String
  /// Where the file may be found; only a hint, nothing is ever fetched.
  public var locationURI: String?
  /// The kind of file, by the namespace of its language.
  public var importType: String

  /// An import of a model, or of another kind of file.
  public init(
    name: String, namespace: String, locationURI: String? = nil,
    importType: String = Vocabulary.model, head: ElementHead = ElementHead()
  ) {
    self.name = name
    self.namespace = namespace
    self.locationURI = locationURI
    self.importType = importType
    self.head = head
  }

  /// Whether a DMN model is imported, not a file of another language.
  public var isModel: Bool { importType == Vocabulary.model }
}
