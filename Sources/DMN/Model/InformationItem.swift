/// A named value with a type: a variable, a parameter, a column.
public struct InformationItem: NamedElement {
  public var head: ElementHead
  public var name: String
  /// The type; `nil` is any.
  public var typeRef: String?

  /// A named value.
  public init(name: String, typeRef: String? = nil, head: ElementHead = ElementHead()) {
    self.name = name
    self.typeRef = typeRef
    self.head = head
  }
}
