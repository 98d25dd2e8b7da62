/// A function: its parameters and its body.
public struct BoxedFunction: Boxed {
  /// The language that the body is written for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case feel = "FEEL"
    case java = "Java"
    case pmml = "PMML"
  }

  public var head: ElementHead
  public var typeRef: String?
  /// The language that the body is written for.
  public var kind: Kind
  /// The parameters, in the order of a call by position.
  public var parameters: [InformationItem]
  /// What the function answers; `nil` while nobody has said.
  public var body: BoxedExpression?

  /// A function.
  public init(
    parameters: [InformationItem] = [], body: BoxedExpression? = nil, kind: Kind = .feel,
    typeRef: String? = nil, head: ElementHead = ElementHead()
  ) {
    self.parameters = parameters
    self.body = body
    self.kind = kind
    self.typeRef = typeRef
    self.head = head
  }
}
