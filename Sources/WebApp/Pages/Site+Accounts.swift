import Accounts
import HTTPTypes
import Hummingbird
import TradeTerms

extension Site {
  /// Who signs people in.
  /// - Throws: “not found” where the platform is run without accounts.
  func desk() throws -> AccountDesk {
    guard let accounts else { throw failure(.notFound) }
    return accounts
  }

  /// What a page says of a refusal, above its form.
  func problem(_ error: AccountError?, _ context: WebContext) -> [String: Any] {
    [
      "problem": optional(error?.what[context.language]),
      "problemRemedy": optional(error?.remedy[context.language]),
    ]
  }

  /// To a page with the cookie of a session that has just begun.
  func welcome(_ signedIn: AccountDesk.SignedIn, to path: String) -> Response {
    var response = Response(status: .seeOther, headers: [.location: path])
    cookie.set(signedIn.token, in: &response)
    return response
  }

  /// Back to a page, which says what was done.
  func done(_ path: String, _ what: String) -> Response {
    Response(status: .seeOther, headers: [.location: "\(path)?done=\(what)"])
  }

  /// What was done, where a page is asked to say so.
  func notice(_ request: Request, _ context: WebContext, of known: [String]) -> Any {
    let done = FormValues(request.uri.query ?? "")["done"]
    return known.contains(done) ? words("done.\(done)", context) : false
  }
}

extension AccountError {
  var status: HTTPResponse.Status { HTTPResponse.Status(code: Failure.Kind(self).rawValue) }
}
