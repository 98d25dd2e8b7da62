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
  /// The account of who brings it.
  public var author: Int64?
}

/// An objection as whoever brought it gets it back, with what they said of themselves.
public struct OwnObjection: Hashable, Sendable, Encodable {
  public var number: String
  public var decision: String
  public var at: String
  public var subject: String
  public var claim: String
  public var evidence: String
  public var contact: String?

  public init(
    number: String, decision: String, at: String, subject: String, claim: String,
    evidence: String, contact: String?
  ) {
    self.number = number
    self.decision = decision
    self.at = at
    self.subject = subject
    self.claim = claim
    self.evidence = evidence
    self.contact = contact
  }
}
