import Accounts
import HTTPTypes
import Hummingbird

/// Finds out who asks: by the token of a program, else by the cookie of a browser.
struct SessionReader: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    if site.isBehindProxy, let name = HTTPField.Name("X-Forwarded-For"),
      let last = request.headers[name]?.split(separator: ",").last
    {
      // The last address is the one that the proxy itself saw; those before anybody can write.
      context.address = String(last.filter { !$0.isWhitespace }.prefix(64))
      context.principal = .open(address: context.address)
    }
    guard let accounts = site.accounts else {
      // Without accounts whoever reaches the port may do everything, as the command line says.
      context.principal = .console("without accounts")
      return try await next(request, context)
    }
    if let token = Self.bearer(in: request) {
      do {
        guard let secret = SecretToken(token) else { throw AccountError.tokenUnusable }
        context.principal = try await accounts.principal(token: secret, address: context.address)
      } catch {
        try await RefusalTrail(site: site).add(
          error, of: RefusalTrail.Asked(request), request, context)
        throw error
      }
      return try await next(request, context)
    }
    guard let token = site.cookie.token(in: request) else {
      return try await next(request, context)
    }
    guard let (signedIn, isNew) = try await accounts.session(token, address: context.address)
    else {
      context.hasEndedSession = true
      var response = try await next(request, context)
      site.cookie.clear(in: &response)
      return response
    }
    context.principal = signedIn.principal
    context.signedIn = signedIn
    var response = try await next(request, context)
    if isNew { site.cookie.set(signedIn.token, in: &response) }
    return response
  }

  private static func bearer(in request: Request) -> String? {
    guard let value = request.headers[.authorization] else { return nil }
    let parts = value.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return parts[1].filter { $0 != " " }
  }
}
