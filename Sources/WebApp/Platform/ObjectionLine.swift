/// An objection that is on record.
public struct ObjectionLine: Hashable, Sendable, Encodable {
  public var number: String
  public var receivedAt: String
  public var subject: String
  public var claim: String

  public init(number: String, receivedAt: String, subject: String, claim: String) {
    self.number = number
    self.receivedAt = receivedAt
    self.subject = subject
    self.claim = claim
  }
}
