/// A body that makes or owns decisions.
public struct OrganizationUnit: NamedElement {
  public var head: ElementHead
  public var name: String
  public var uri: String?
  public var decisionsMade: [ElementReference] = []
  public var decisionsOwned: [ElementReference] = []

  /// A body, to be filled in.
  public init(name: String, uri: String? = nil, head: ElementHead = ElementHead()) {
    self.name = name
    self.uri = uri
    self.head = head
  }
}
