/// An element that does not belong to DMN, kept as it was found.
public struct ForeignElement: Hashable, Sendable {
  /// A piece of what stands inside.
  public enum Content: Hashable, Sendable {
    case element(ForeignElement)
    case text(String)
  }

  /// The namespace; `nil` for a name in none.
  public let namespace: String?
  /// The name without its prefix.
  public let name: String
  /// The attributes, in the order of the file.
  public let attributes: [ForeignAttribute]
  /// What stands inside, in the order of the file.
  public let content: [Content]

  /// An element as it is to be written.
  public init(
    namespace: String?, name: String, attributes: [ForeignAttribute] = [], content: [Content] = []
  ) {
    self.namespace = namespace
    self.name = name
    self.attributes = attributes
    self.content = content
  }
}
