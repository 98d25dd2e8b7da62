internal import Foundation

/// What a provider says of itself (OpenID Connect Discovery 1.0).
struct ProviderDocument: Hashable, Sendable {
  let authorization: String
  let token: String
  let keys: String
  /// Whether the secret goes into the header of the question for a token, else into its form.
  let takesBasic: Bool
  /// Whether its answers name it (RFC 9207).
  let namesItself: Bool

  private struct Raw: Decodable {
    var issuer: String?
    var authorization_endpoint: String?
    var token_endpoint: String?
    var jwks_uri: String?
    var response_types_supported: [String]?
    var code_challenge_methods_supported: [String]?
    var token_endpoint_auth_methods_supported: [String]?
    var authorization_response_iss_parameter_supported: Bool?
  }

  /// Reads the document of the provider that was asked for.
  init(_ bytes: [UInt8], of party: RelyingParty) throws(OpenIDError) {
    let place = party.documentAddress
    guard let raw = try? JSONDecoder().decode(Raw.self, from: Data(bytes)) else {
      throw .unreadable(place)
    }
    guard raw.issuer == party.issuer else { throw .wrongIssuer(raw.issuer ?? place) }
    func address(_ value: String?, _ field: String) throws(OpenIDError) -> String {
      guard let value else { throw .lacking(place, field: field) }
      guard WebAddress.isSafe(value) else { throw .insecure(value) }
      return value
    }
    authorization = try address(raw.authorization_endpoint, "authorization_endpoint")
    token = try address(raw.token_endpoint, "token_endpoint")
    keys = try address(raw.jwks_uri, "jwks_uri")
    if let types = raw.response_types_supported, !types.contains("code") {
      throw .unsupported("response_type=code")
    }
    if let methods = raw.code_challenge_methods_supported, !methods.contains("S256") {
      throw .unsupported("PKCE S256")
    }
    let methods = raw.token_endpoint_auth_methods_supported ?? ["client_secret_basic"]
    takesBasic = methods.contains("client_secret_basic")
    guard party.secret == nil || takesBasic || methods.contains("client_secret_post") else {
      throw .unsupported("client_secret_basic, client_secret_post")
    }
    namesItself = raw.authorization_response_iss_parameter_supported ?? false
  }

  /// Where the browser of somebody who signs in goes.
  func address(of attempt: SignInAttempt, for party: RelyingParty) -> String {
    authorization + (authorization.contains("?") ? "&" : "?")
      + WebAddress.query([
        "response_type": "code", "client_id": party.clientID, "redirect_uri": party.redirect,
        "scope": "openid profile", "state": attempt.state, "nonce": attempt.nonce,
        "code_challenge": attempt.challenge, "code_challenge_method": "S256",
      ])
  }

  /// The question with which a code becomes a token.
  func question(code: String, of attempt: SignInAttempt, for party: RelyingParty)
    -> ProviderQuestion
  {
    var form = WebAddress.query([
      "grant_type": "authorization_code", "code": code, "redirect_uri": party.redirect,
      "code_verifier": attempt.verifier,
    ])
    var headers: [String] = []
    if let secret = party.secret, takesBasic {
      let shown = "\(WebAddress.encoded(party.clientID)):\(WebAddress.encoded(secret))"
      headers = ["Authorization: Basic \(Data(shown.utf8).base64EncodedString())"]
    } else {
      form += "&" + WebAddress.query(["client_id": party.clientID])
      if let secret = party.secret { form += "&" + WebAddress.query(["client_secret": secret]) }
    }
    return ProviderQuestion(address: token, form: form, headers: headers)
  }
}
