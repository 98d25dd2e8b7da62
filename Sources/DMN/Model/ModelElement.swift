/// Any element of a model.
public protocol ModelElement: Hashable, Sendable {
  /// What the element carries beside its own content.
  var head: ElementHead { get set }
}

extension ModelElement {
  /// The identifier, unique in the file.
  public var id: String? { head.id }
}
