/// A function that a decision or a knowledge model calls: a knowledge model or a decision service.
public struct KnowledgeRequirement: ModelElement {
  public var head: ElementHead
  /// The function.
  public var reference: ElementReference

  /// A requirement.
  public init(_ reference: ElementReference, head: ElementHead = ElementHead()) {
    self.reference = reference
    self.head = head
  }
}
