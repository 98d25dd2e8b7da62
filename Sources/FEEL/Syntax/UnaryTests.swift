/// What a cell of a decision table asks of its input: any of the alternatives, or none of them.
public struct UnaryTests: Sendable {
  public let alternatives: [UnaryTest]
  /// `not(…)` around the alternatives.
  public let isNegated: Bool
  /// The text as it was written.
  public let text: String

  public init(_ alternatives: [UnaryTest], isNegated: Bool = false, text: String) {
    self.alternatives = alternatives
    self.isNegated = isNegated
    self.text = text
  }

  /// The cell `-`, which asks nothing.
  public var asksNothing: Bool { alternatives.isEmpty }
}
