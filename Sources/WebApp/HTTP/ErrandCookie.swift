import Accounts
import Foundation
import HTTPTypes
import Hummingbird

/// The cookie that carries an errand to another house; nobody reads or changes it on the way.
struct ErrandCookie: Sendable {
  private static let seconds: Int64 = 600
  private static let purpose = "identity errand"

  let desk: AccountDesk
  /// Whether people reach the platform over HTTPS only.
  let isSecure: Bool

  private var name: String { isSecure ? "__Host-errand" : "errand" }

  /// The errand that a request shows; nil for none, one that is over, or a forged one.
  func errand(in request: Request) -> IdentityErrand? {
    guard let value = request.cookie(name),
      let text = desk.unsealed(value, for: Self.purpose)
    else { return nil }
    return try? JSONDecoder().decode(IdentityErrand.self, from: Data(text.utf8))
  }

  func set(_ errand: IdentityErrand, in response: inout Response) throws {
    let text = String(decoding: try JSONEncoder().encode(errand), as: UTF8.self)
    let value = try desk.sealed(text, for: Self.purpose, seconds: Self.seconds)
    add("\(value); Max-Age=\(Self.seconds)", to: &response)
  }

  func clear(in response: inout Response) { add("; Max-Age=0", to: &response) }

  private func add(_ value: String, to response: inout Response) {
    // Lax: the way back begins at the other house, and the browser must show it there.
    let field = "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
    response.headers.append(HTTPField(name: .setCookie, value: field))
  }
}
