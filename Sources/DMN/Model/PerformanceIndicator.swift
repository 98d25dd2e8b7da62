/// A measure that decisions move.
public struct PerformanceIndicator: NamedElement {
  public var head: ElementHead
  public var name: String
  public var uri: String?
  public var impactingDecisions: [ElementReference] = []

  /// A measure, to be filled in.
  public init(name: String, uri: String? = nil, head: ElementHead = ElementHead()) {
    self.name = name
    self.uri = uri
    self.head = head
  }
}
