/// A body that makes or owns decisions.
public struct OrganizationUnit: NamedElement {
  public var head: ElementHead
  public var name: String
  /// An address that identifies the body.
  public var uri: String?
  /// The decisions that the body makes.
  public var decisionsMade: [ElementReference] = []
  /// The decisions that the body answers for.
  public var decisionsOwned: [ElementReference] = []

  /// A body, to be filled in.
  public init(name: String, uri: String? = nil, head: ElementHead = ElementHead()) {
    self.name = name
    self.uri = uri
    self.head = head
  }
}
