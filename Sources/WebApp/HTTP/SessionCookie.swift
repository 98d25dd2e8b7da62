import Accounts
import HTTPTypes
import Hummingbird

/// The cookie that carries the token of a session.
struct SessionCookie: Sendable {
  /// Whether people reach the platform over HTTPS only.
  let isSecure: Bool

  // With this prefix a browser takes the cookie from this host, over HTTPS, only.
  private var name: String { isSecure ? "__Host-session" : "session" }

  /// The token that a request shows.
  func token(in request: Request) -> SecretToken? {
    request.cookie(name).flatMap { SecretToken($0) }
  }

  func set(_ token: SecretToken, in response: inout Response) {
    add("\(name)=\(token); Path=/; HttpOnly; SameSite=Lax", to: &response)
  }

  func clear(in response: inout Response) {
    add("\(name)=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax", to: &response)
  }

  private func add(_ value: String, to response: inout Response) {
    response.headers.append(
      HTTPField(name: .setCookie, value: value + (isSecure ? "; Secure" : "")))
  }
}

extension Request {
  /// The value of a cookie; nil where there is none.
  func cookie(_ name: String) -> String? {
    for field in headers[values: .cookie] {
      for pair in field.split(separator: ";") {
        let parts = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
        if parts.count == 2, parts[0] == name { return String(parts[1]) }
      }
    }
    return nil
  }
}
