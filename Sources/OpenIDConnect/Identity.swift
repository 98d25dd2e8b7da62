/// Who somebody is, as a provider proved it.
public struct Identity: Hashable, Sendable {
  /// The provider.
  public let issuer: String
  /// What the provider calls them; never given to somebody else.
  public let subject: String
  /// How they like to be called, where the provider says so; proves nothing.
  public let name: String?

  public init(issuer: String, subject: String, name: String?) {
    self.issuer = issuer
    self.subject = subject
    self.name = name
  }
}
