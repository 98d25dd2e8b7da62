/// What a model is told from outside.
public struct InputData: NamedElement {
  public var head: ElementHead
  public var name: String
  /// The value that decisions see.
  public var variable: InformationItem?

  /// An input.
  public init(
    name: String, variable: InformationItem? = nil, head: ElementHead = ElementHead()
  ) {
    self.name = name
    self.variable = variable
    self.head = head
  }
}
