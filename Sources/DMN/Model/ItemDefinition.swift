/// A type that a model declares: a restricted type, a structure, a list of either, or a function.
public struct ItemDefinition: NamedElement {
  public var head: ElementHead
  public var name: String
  /// The type that is restricted or renamed.
  public var typeRef: String?
  /// What each value, or each item of a collection, must satisfy.
  public var allowedValues: UnaryTestsText?
  /// What the value as a whole must satisfy.
  public var typeConstraint: UnaryTestsText?
  /// The parts of a structure.
  public var components: [ItemDefinition] = []
  /// The signature of a function type.
  public var functionItem: FunctionItem?
  /// Whether the type is a list of what is described.
  public var isCollection = false
  /// The language of the type; `nil` is that of the model.
  public var typeLanguage: String?

  /// A type that renames another one, or one that is filled in afterwards.
  public init(
    name: String, typeRef: String? = nil, isCollection: Bool = false,
    head: ElementHead = ElementHead()
  ) {
    self.name = name
    self.typeRef = typeRef
    self.isCollection = isCollection
    self.head = head
  }
}
