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
    self.actor = Self.line(actor)
    self.user = user
    self.organisation = organisation
    self.action = action
    self.subject = Self.line(subject)
    self.detail = Self.line(detail)
    self.address = Self.line(address)
  }

  /// A text as one line of at most 500 characters, whatever somebody put into an address.
  private static func line(_ text: String) -> String {
    let isPlain = text.utf8.count <= 500 && text.unicodeScalars.allSatisfy { !isControl($0) }
    guard !isPlain else { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(500) {
      line.append(isControl(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(line)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
