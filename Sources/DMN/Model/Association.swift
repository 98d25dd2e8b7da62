/// A line from a remark to what it is about.
public struct Association: ModelElement {
  /// Where the line has arrows.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    case none = "None"
    case one = "One"
    case both = "Both"
  }

  public var head: ElementHead
  /// Where the line begins.
  public var source: ElementReference
  /// Where the line ends.
  public var target: ElementReference
  /// Where the line has arrows.
  public var direction: Direction

  /// A line.
  public init(
    from source: ElementReference, to target: ElementReference, direction: Direction = .none,
    head: ElementHead = ElementHead()
  ) {
    self.source = source
    self.target = target
    self.direction = direction
    self.head = head
  }
}
