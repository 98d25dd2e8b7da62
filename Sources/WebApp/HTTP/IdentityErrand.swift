import Accounts
import OpenIDConnect

/// What a browser keeps, sealed, while somebody is away to sign in elsewhere, and once they are back
/// until they have said what else is asked.
struct IdentityErrand: Hashable, Sendable, Codable {
  /// What they went for.
  enum Purpose: Hashable, Sendable, Codable {
    /// To sign in, and go on to a page of this site.
    case signIn(to: String)
    /// To connect what they are there with the account that they are signed in to.
    case connect(user: Int64)
    /// To use a link.
    case link(String)
  }

  let purpose: Purpose
  let attempt: SignInAttempt
  /// Who they are there, once they are back.
  var proven: AccountDesk.ProvenIdentity?
  /// What they are called there.
  var name = ""
  /// Whether no account is connected with that.
  var isUnknown = false
}
