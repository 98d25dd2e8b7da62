/// Sends the mail that accounts need.
public protocol AccountMailer: Sendable {
  /// Takes one message on, to be mailed behind whoever asked for it: what is decided already does
  /// not wait for a mail server, nor fail with it.
  func send(_ message: AccountMail) async
}

/// One message to one person, in both languages.
public struct AccountMail: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    /// A link with which a new password is set.
    case reset(SecretToken)
    /// An invitation into an organisation.
    case invitation(SecretToken, organisation: String)
    /// The password was changed.
    case passwordChanged
    /// From now on somebody who signs in at another house is signed in here.
    case identityConnected(house: String)
    /// The account was erased; this is the last mail to it.
    case erased
  }

  public let to: MailAddress
  public let content: Content

  public init(to: MailAddress, _ content: Content) {
    self.to = to
    self.content = content
  }
}

/// Where no mail server is named: links are shown to whoever makes them, and none are mailed.
public struct NoMailer: AccountMailer {
  public init() {}

  public func send(_ message: AccountMail) async {}
}
