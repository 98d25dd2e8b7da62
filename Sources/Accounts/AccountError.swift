public import TradeTerms

/// Why something about accounts is refused.
public enum AccountError: Explained, Hashable {
  /// A field of a form.
  public enum Field: String, Sendable {
    case organisationName, code, city, mail, name, password, tokenName, reason, consent
  }

  case empty(Field)
  case tooLong(Field, limit: Int)
  case notAMailAddress(String)
  case organisationExists(code: String, name: String)
  case noSuchOrganisation
  case organisationClosed(name: String)
  case userExists(mail: String)
  case noSuchUser
  case noSuchMember
  case lastManager
  case passwordTooShort(Int)
  case passwordTooPlain
  /// Password, address or one-time code: which of them is not said.
  case wrongSignIn
  case wrongCode
  case blocked(seconds: Int64)
  case linkUnusable
  case sessionEnded
  case tokenUnusable
  case noSuchToken
  case noSuchSession
  case noSuchWebhook
  /// Nothing brings an erased account back.
  case alreadyErased
  /// Another account is connected with it.
  case identityTaken
  case noSuchIdentity
  /// Without it nobody could sign in to the account.
  case lastWayIn
  case unknownScope(String, known: [String])
  case unknownRole(String)
  /// A webhook's address that is none by HTTPS.
  case badWebhook(String)
  case tooManyWebhooks(most: Int)
  case unreadableKey
  case sealBroken(String)
  case notAllowed
}
