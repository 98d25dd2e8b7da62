/// A measure that decisions move.
public struct PerformanceIndicator: NamedElement {
  public var head: ElementHead
  public var name: String
  /// An address that identifies the measure.
  public var uri: String?
  /// The decisions that move the measure.
  public var impactingDecisions: [ElementReference] = []

  /// A measure, to be filled in.
  public init(name: String, uri: String? = nil, head: ElementHead = ElementHead()) {
    self.name = name
    self.uri = uri
    self.head = head
  }
}
