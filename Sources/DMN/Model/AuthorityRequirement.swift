/// What a decision, a knowledge model or a source rests on.
public struct AuthorityRequirement: ModelElement {
  /// What gives the authority.
  public enum Source: Hashable, Sendable {
    case decision(ElementReference)
    case input(ElementReference)
    case authority(ElementReference)
  }

  public var head: ElementHead
  /// What gives the authority.
  public var source: Source

  /// A requirement.
  public init(_ source: Source, head: ElementHead = ElementHead()) {
    self.source = source
    self.head = head
  }

  /// What is referred to, whatever its kind.
  public var reference: ElementReference {
    switch source {
    case .decision(let reference), .input(let reference), .authority(let reference): reference
    }
  }
}
