/// A reference to an element by its identifier, in this model or in an imported one.
public struct ElementReference: Hashable, Sendable {
  /// The namespace of the model that holds the element; `nil` for the model of the reference.
  public let namespace: String?
  /// The identifier of the element.
  public let id: String

  /// A reference within one model, or into the model of a namespace.
  public init(id: String, namespace: String? = nil) {
    self.id = id
    self.namespace = namespace
  }

  /// The reference as an `href`, such as `#d1` or `http://example.org/base#d1`.
  public var href: String { "\(namespace ?? "")#\(id)" }
}
