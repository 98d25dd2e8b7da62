import Accounts
import HTTPTypes
import Hummingbird

extension AccountPages {
  /// Erases the account of whoever asks, and signs them out.
  @Sendable func erase(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    do {
      guard let signedIn = context.signedIn else { throw AccountError.sessionEnded }
      guard form["sure"] == "1" else { throw AccountError.empty(.consent) }
      try await site.desk().eraseOwn(
        password: form.raw("password"), code: form["code"], signedIn)
    } catch let problem as AccountError {
      return try await page(request, context, problem)
    }
    var response = Response(status: .seeOther, headers: [.location: "/"])
    site.cookie.clear(in: &response)
    return response
  }
}

extension AdministrationPages {
  /// Erases the account of somebody who asked the operator for it.
  @Sendable func erase(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let user = Int64(try site.parameter("user", context)) else {
      throw site.failure(.notFound)
    }
    let form = try await Upload(request: request, limits: site.limits).form()
    do {
      try await site.desk().erase(user, because: form["because"], by: context.principal)
      return site.done("/administration/people", "accounterased")
    } catch let problem as AccountError where problem.status.code == 422 {
      return try await people(request, context, problem)
    }
  }
}
