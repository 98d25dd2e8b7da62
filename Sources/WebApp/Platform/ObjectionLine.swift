/// An objection that is on record.
public struct ObjectionLine: Hashable, Sendable, Encodable {
  public var number: String
  public var receivedAt: String
  public var subject: String
  public var claim: String
  /// Whether it says who can be asked; that is shown to the department only.
  public var hasContact: Bool

  public init(
    number: String, receivedAt: String, subject: String, claim: String, hasContact: Bool = false
  ) {
    self.number = number
    self.receivedAt = receivedAt
    self.subject = subject
    self.claim = claim
    self.hasContact = hasContact
  }
}
