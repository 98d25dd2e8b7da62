public import TradeTerms

/// That somebody saw or changed something.
public struct AuditEvent: Hashable, Sendable {
  /// Its number in the trail, from 1 without a gap.
  public let number: Int64
  public let entry: AuditEntry
  public let at: Instant
  let proof: [UInt8]
}

/// What the trail is told.
public struct AuditEntry: Hashable, Sendable {
  /// Who did it, in words: an address of mail, a token, the console of the machine.
  public let actor: String
  public let user: Int64?
  public let organisation: Int64?
  /// What was done, such as `sign-in` or `enterprise.read`.
  public let action: String
  /// To what, such as the code of an enterprise or the number of a document.
  public let subject: String
  /// What else matters: a reason, the values before and after. Never a secret, never an identity
  /// number.
  public let detail: String
  /// From where: the address of the network.
  public let address: String

  public init(
    actor: String, user: Int64? = nil, organisation: Int64? = nil, action: String,
    subject: String = "", detail: String = "", address: String = ""
  ) {
    self.actor = actor
    self.user = user
    self.organisation = organisation
    self.action = action
    self.subject = subject
    self.detail = detail
    self.address = address
  }
}
