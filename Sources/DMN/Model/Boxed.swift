/// A box that stands for a value.
public protocol Boxed: ModelElement {
  /// The type that the value is declared to have; `nil` is any.
  var typeRef: String? { get set }
}
