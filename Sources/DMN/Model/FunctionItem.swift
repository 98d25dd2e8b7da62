/// The signature of a function type.
public struct FunctionItem: ModelElement {
  public var head: ElementHead
  /// The parameters and their types.
  public var parameters: [InformationItem]
  /// The type of the result.
  public var outputTypeRef: String?

  /// A signature.
  public init(
    parameters: [InformationItem] = [], outputTypeRef: String? = nil,
    head: ElementHead = ElementHead()
  ) {
    self.parameters = parameters
    self.outputTypeRef = outputTypeRef
    self.head = head
  }
}
