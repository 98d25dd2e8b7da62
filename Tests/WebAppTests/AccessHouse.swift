import Accounts
import Crypto
import Foundation
import Hummingbird
import OpenIDConnect
import TradeTerms

@testable import WebApp

/// A made-up house where people sign in, as far as the access matrix needs one: whoever comes with
/// a code of it is somebody there.
enum AccessHouse {
  private static let issuer = "https://house.example"

  static func provider() throws -> IdentityProvider {
    let key = P256.Signing.PrivateKey()
    let party = try RelyingParty(
      issuer: issuer, clientID: "c", secret: "between us",
      redirect: "https://chuhai.example/sign-in/identity/back")
    return IdentityProvider(party, name: "House", now: { AccountSite.start }) { question in
      ProviderQuestion.Answer(status: 200, body: Array(try answer(question, key).utf8))
    }
  }

  /// The code with which somebody comes back: what the token that it becomes must say.
  static func code(for attempt: SignInAttempt) -> String { attempt.nonce }

  private static func answer(
    _ question: ProviderQuestion, _ key: P256.Signing.PrivateKey
  ) throws -> String {
    if let form = question.form {
      return #"{"id_token":"\#(try token(FormValues(form)["code"], key))","token_type":"Bearer"}"#
    }
    if question.address == "\(issuer)/keys" {
      let point = key.publicKey.rawRepresentation
      let (x, y) = (text(point.prefix(32)), text(point.suffix(32)))
      return """
        {"keys":[{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"k",\
        "x":"\(x)","y":"\(y)"}]}
        """
    }
    return """
      {"issuer":"\(issuer)","authorization_endpoint":"\(issuer)/authorize",\
      "token_endpoint":"\(issuer)/token","jwks_uri":"\(issuer)/keys"}
      """
  }

  private static func token(_ nonce: String, _ key: P256.Signing.PrivateKey) throws -> String {
    let now = AccountSite.start.millisecondsSinceEpoch / 1_000
    let claims = """
      {"iss":"\(issuer)","sub":"person","aud":"c","exp":\(now + 300),"iat":\(now),\
      "nonce":"\(nonce)"}
      """
    let signed = text(Data(#"{"alg":"ES256","kid":"k"}"#.utf8)) + "." + text(Data(claims.utf8))
    return try signed + "." + text(key.signature(for: Data(signed.utf8)).rawRepresentation)
  }

  private static func text(_ data: Data) -> String {
    data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }
}

/// Somebody who went to the other house, or is back from it, for the routes that are about that.
extension AccessAskMaker {
  func errand(_ path: String) async throws -> IdentityErrand? {
    guard let provider = site.provider else { return nil }
    let attempt = provider.newAttempt { SecretToken().description }
    /// Somebody who is proved to be who they are there.
    func back(_ purpose: IdentityErrand.Purpose, as subject: String) -> IdentityErrand {
      var errand = IdentityErrand(purpose: purpose, attempt: attempt)
      errand.proven = AccountDesk.ProvenIdentity(issuer: "https://id.example", subject: subject)
      return errand
    }
    let stranger = "s\(site.counter.next())"
    switch "\(route.method.rawValue) \(route.path)" {
    case "GET /sign-in/identity/back":
      return IdentityErrand(purpose: .link("x"), attempt: attempt)
    case "GET /sign-in/identity/next":
      var errand = back(.signIn(to: "/"), as: stranger)
      errand.isUnknown = true
      return errand
    case "POST /sign-in/identity/code":
      let known = try await site.member(of: site.organisation(.park))
      return back(.signIn(to: "/"), as: try await site.identity(of: known))
    case "POST /link/:token/identity":
      return back(.link(String(path.split(separator: "/")[1])), as: stranger)
    case "POST /account/identity":
      return back(.connect(user: try site.user(who, isMine: true)), as: stranger)
    default: return nil
    }
  }

  /// An errand as a browser shows it.
  static func cookie(_ errand: IdentityErrand, _ desk: AccountDesk) throws -> String? {
    var response = Response(status: .ok)
    try ErrandCookie(desk: desk, isSecure: false).set(errand, in: &response)
    return response.headers[.setCookie].map { String($0.prefix { $0 != ";" }) }
  }
}
