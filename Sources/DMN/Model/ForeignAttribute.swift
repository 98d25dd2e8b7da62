/// An attribute that does not belong to DMN, kept as it was found.
public struct ForeignAttribute: Hashable, Sendable {
  /// The namespace; `nil` for a name in none, which only foreign elements have.
  public let namespace: String?
  /// The name without its prefix.
  public let name: String
  /// The value, to the letter.
  public let value: String

  /// An attribute as it is to be written.
  public init(namespace: String?, name: String, value: String) {
    self.namespace = namespace
    self.name = name
    self.value = value
  }
}
