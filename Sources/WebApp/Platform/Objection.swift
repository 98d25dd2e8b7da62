/// What a reader says against a value that a decision rests on.
public struct Objection: Hashable, Sendable {
  public var enterpriseCode: String
  public var decisionNumber: String
  /// The name of the value that is contested.
  public var subject: String
  /// What it should be.
  public var claim: String
  /// The documents or other evidence that show it.
  public var evidence: String
  /// Who can be asked, and how.
  public var contact: String
}
