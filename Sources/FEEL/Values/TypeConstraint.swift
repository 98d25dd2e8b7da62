/// A condition on the values of a type, such as a list of those that are allowed.
public final class TypeConstraint: Sendable {
  /// The condition as it was written.
  public let text: String
  public let holds: @Sendable (Value) -> Bool

  public init(text: String, holds: @escaping @Sendable (Value) -> Bool) {
    self.text = text
    self.holds = holds
  }
}

extension TypeConstraint: Hashable {
  public static func == (left: TypeConstraint, right: TypeConstraint) -> Bool { left === right }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
