/// An element of a model that has a name.
public protocol NamedElement: ModelElement {
  /// The name, as expressions use it.
  var name: String { get set }
}
