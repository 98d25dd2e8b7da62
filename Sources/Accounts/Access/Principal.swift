/// Who asks.
public struct Principal: Hashable, Sendable {
  public enum Way: Hashable, Sendable {
    /// Nobody is signed in.
    case open
    /// Signed in, in a browser.
    case session
    /// A program with a token.
    case token(Set<AccessToken.Scope>)
    /// The console of the machine that the database is on: whoever has that has the database.
    case console
  }

  public let way: Way
  public let user: User?
  /// The organisation for which they act now.
  public let organisation: Organisation?
  public let role: OrganisationRole?
  /// From where.
  public let address: String
  let console: String

  init(
    _ way: Way, user: User? = nil, organisation: Organisation? = nil,
    role: OrganisationRole? = nil, address: String, console: String = ""
  ) {
    self.way = way
    self.user = user
    self.organisation = organisation
    self.role = role
    self.address = address
    self.console = console
  }

  /// Somebody who is not signed in.
  public static func open(address: String) -> Principal { Principal(.open, address: address) }

  /// Whoever works at the console of the machine, by the name that they have there.
  public static func console(_ name: String) -> Principal {
    Principal(.console, address: "", console: name)
  }

  public var isSignedIn: Bool { user != nil }

  /// Who it is in words, for the audit trail and for the author of records.
  public var name: String {
    switch way {
    case .open: "public"
    case .session: user?.mail ?? ""
    case .token: "token of \(user?.mail ?? "")"
    case .console: "console \(console)"
    }
  }

  /// An entry of the audit trail in their name.
  public func entry(
    _ action: String, subject: String = "", detail: String = ""
  ) -> AuditEntry {
    AuditEntry(
      actor: name, user: user?.id, organisation: organisation?.id, action: action,
      subject: subject, detail: detail, address: address)
  }
}
