import Accounts
import Hummingbird
import OpenIDConnect

extension Site {
  /// The other house, and who knows its people.
  /// - Throws: “not found” where there is none.
  func otherHouse() throws -> (IdentityProvider, AccountDesk, ErrandCookie) {
    guard let provider else { throw failure(.notFound) }
    let desk = try desk()
    return (provider, desk, ErrandCookie(desk: desk, isSecure: cookie.isSecure))
  }

  /// The words of a key with the name of the other house; none where there is no such house.
  func identityWords(
    _ key: String, _ context: WebContext, subject: String = "", mail: String = ""
  ) -> String {
    guard let provider else { return "" }
    return words(key, context, ["n": provider.name, "s": subject, "m": mail])
  }
}
