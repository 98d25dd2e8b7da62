/// An enterprise that a target counts, by the decision that says so.
public struct CountedRow: Hashable, Sendable, Encodable {
  public let code: String
  public let name: String
  /// The permanent number of the decision.
  public let number: String
}
