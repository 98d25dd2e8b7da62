/// A condition on the values of a type, such as a list of those that are allowed.
public final class TypeConstraint: Sendable {
  /// The condition as it was written.
  public let text: String
  /// The condition as tests of a value, where it is no more than that.
  public let tests: UnaryTests?
  /// Whether a value keeps the condition, and how many steps that took of those it may take.
  public let holds: @Sendable (Value, _ most: Int) -> (holds: Bool, steps: Int)

  public init(
    text: String, tests: UnaryTests? = nil,
    holds: @escaping @Sendable (Value, _ most: Int) -> (holds: Bool, steps: Int)
  ) {
    self.text = text
    self.tests = tests
    self.holds = holds
  }
}

extension TypeConstraint: Hashable {
  public static func == (left: TypeConstraint, right: TypeConstraint) -> Bool { left === right }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
