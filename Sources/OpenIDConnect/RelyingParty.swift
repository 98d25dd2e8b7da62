/// What the provider knows us by.
public struct RelyingParty: Hashable, Sendable {
  /// The provider, by the address under which its documents are.
  public let issuer: String
  public let clientID: String
  let secret: String?
  /// Where the provider sends people back to.
  let redirect: String

  /// - Throws: `OpenIDError.insecure` for a provider that is not reached by HTTPS.
  public init(
    issuer: String, clientID: String, secret: String?, redirect: String
  ) throws(OpenIDError) {
    guard WebAddress.isSafe(issuer), !issuer.contains("?") else { throw .insecure(issuer) }
    self.issuer = issuer
    self.clientID = clientID
    self.secret = secret
    self.redirect = redirect
  }

  /// Where the provider says of itself what it can.
  var documentAddress: String {
    (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer)
      + "/.well-known/openid-configuration"
  }
}
