/// What a decision needs to know: the answer of another decision, or an input.
public struct InformationRequirement: ModelElement {
  /// What is needed.
  public enum Source: Hashable, Sendable {
    case decision(ElementReference)
    case input(ElementReference)
  }

  public var head: ElementHead
  /// What is needed.
  public var source: Source

  /// A requirement.
  public init(_ source: Source, head: ElementHead = ElementHead()) {
    self.source = source
    self.head = head
  }

  /// What is referred to, whatever its kind.
  public var reference: ElementReference {
    switch source {
    case .decision(let reference), .input(let reference): reference
    }
  }
}
