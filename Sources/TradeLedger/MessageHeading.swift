/// What is known of a message that was handed in, without its text.
public struct MessageHeading: Sendable {
  public let number: Int64
  /// Milliseconds since 1970.
  public let knownAt: Int64
  public let owner: String
  public let author: String
  public let name: String
  /// The number of its type, such as 303; 0 when it is none of the specification's.
  public let kind: Int
  public let outcome: LedgerMessage.Outcome
  public let counts: LedgerMessage.Counts
  public let size: Int
}
