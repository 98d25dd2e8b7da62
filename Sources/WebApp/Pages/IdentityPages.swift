import Accounts
import HTTPTypes
import Hummingbird
import OpenIDConnect
import TradeTerms

/// The way to another house where people sign in, and back.
struct IdentityPages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/sign-in/identity", use: leave), .get("/sign-in/identity/back", use: comeBack),
      .get("/sign-in/identity/next", use: next),
      .post("/sign-in/identity/code", for: .readPolicy, use: giveCode),
      .get("/link/:token/identity", use: leaveByLink),
      .post("/link/:token/identity", for: .readPolicy, use: useLink),
      .get("/account/identity", for: .ownAccount, use: leaveToConnect),
      .post("/account/identity", for: .ownAccount, use: connect),
      .post("/account/identity/disconnect", for: .ownAccount, use: disconnect),
    ]
  }

  @Sendable func leave(_ request: Request, _ context: WebContext) async throws -> Response {
    let to = SignInPages.local(FormValues(request.uri.query ?? "")["to"])
    // A browser keeps no cookie of any length.
    return try await leave(
      request, context, .signIn(to: to.utf8.count <= 1_000 ? to : "/"))
  }

  @Sendable func leaveByLink(_ request: Request, _ context: WebContext) async throws -> Response {
    _ = try site.otherHouse()
    let text = try site.parameter("token", context)
    guard let token = SecretToken(text), let (link, _) = try await site.desk().link(token),
      link.purpose != .reset
    else { throw AccountError.linkUnusable }
    return try await leave(request, context, .link(text))
  }

  @Sendable func leaveToConnect(
    _ request: Request, _ context: WebContext
  ) async throws -> Response {
    _ = try site.otherHouse()
    guard let user = context.principal.user else { throw AccountError.sessionEnded }
    return try await leave(request, context, .connect(user: user.id))
  }

  private func leave(
    _ request: Request, _ context: WebContext, _ purpose: IdentityErrand.Purpose
  ) async throws -> Response {
    let (provider, _, cookie) = try site.otherHouse()
    let attempt = provider.newAttempt { SecretToken().description }
    do {
      let address = try await provider.address(of: attempt)
      var response = Response(status: .seeOther, headers: [.location: address])
      try cookie.set(IdentityErrand(purpose: purpose, attempt: attempt), in: &response)
      return response
    } catch {
      return try await failed(error, request, context)
    }
  }

  @Sendable func comeBack(_ request: Request, _ context: WebContext) async throws -> Response {
    let (provider, desk, cookie) = try site.otherHouse()
    guard var errand = cookie.errand(in: request), errand.proven == nil else {
      return try await failed(OpenIDError.noAttempt, request, context)
    }
    let identity: Identity
    do {
      identity = try await provider.identity(
        FormValues(request.uri.query ?? "").all, to: errand.attempt)
    } catch {
      return try await failed(error, request, context)
    }
    let proven = AccountDesk.ProvenIdentity(issuer: identity.issuer, subject: identity.subject)
    errand.proven = proven
    errand.name = identity.name ?? ""
    if case .signIn(let to) = errand.purpose {
      switch try await desk.signIn(proven, code: nil, address: context.address) {
      case .signedIn(let signedIn): return welcome(signedIn, to: to, cookie)
      case .asksCode: break
      case .unknown: errand.isUnknown = true
      }
    }
    var response = Response(
      status: .seeOther, headers: [.location: "/sign-in/identity/next"])
    try cookie.set(errand, in: &response)
    return response
  }

  @Sendable func next(_ request: Request, _ context: WebContext) async throws -> Response {
    let (_, _, cookie) = try site.otherHouse()
    guard let errand = cookie.errand(in: request), let proven = errand.proven else {
      return Response(status: .seeOther, headers: [.location: "/sign-in"])
    }
    return try await page(request, context, errand, proven, nil)
  }

  @Sendable func giveCode(_ request: Request, _ context: WebContext) async throws -> Response {
    let (_, desk, cookie) = try site.otherHouse()
    let form = try await Upload(request: request, limits: site.limits).form()
    guard let errand = cookie.errand(in: request), let proven = errand.proven,
      !errand.isUnknown, case .signIn(let to) = errand.purpose
    else { return try await failed(OpenIDError.noAttempt, request, context) }
    do {
      switch try await desk.signIn(proven, code: form["code"], address: context.address) {
      case .signedIn(let signedIn): return welcome(signedIn, to: to, cookie)
      case .asksCode, .unknown:
        return try await failed(OpenIDError.noAttempt, request, context)
      }
    } catch let problem as AccountError {
      return try await page(request, context, errand, proven, problem)
    }
  }

  @Sendable func useLink(_ request: Request, _ context: WebContext) async throws -> Response {
    let (_, desk, cookie) = try site.otherHouse()
    let form = try await Upload(request: request, limits: site.limits).form()
    let text = try site.parameter("token", context)
    guard let errand = cookie.errand(in: request), let proven = errand.proven,
      errand.purpose == .link(text), let token = SecretToken(text)
    else { return try await failed(OpenIDError.noAttempt, request, context) }
    do {
      let signedIn = try await desk.use(
        token, as: proven, mail: form["mail"], name: form["name"], address: context.address)
      return welcome(signedIn, to: "/account", cookie)
    } catch let problem as AccountError where problem != .linkUnusable {
      return try await page(request, context, errand, proven, problem)
    }
  }

  @Sendable func connect(_ request: Request, _ context: WebContext) async throws -> Response {
    let (provider, desk, cookie) = try site.otherHouse()
    let form = try await Upload(request: request, limits: site.limits).form()
    guard let errand = cookie.errand(in: request), let proven = errand.proven,
      let user = context.principal.user, errand.purpose == .connect(user: user.id)
    else { return try await failed(OpenIDError.noAttempt, request, context) }
    do {
      try await desk.connect(
        proven, named: provider.name, password: form.raw("password"), context.principal)
      var response = site.done("/account", "connected")
      cookie.clear(in: &response)
      return response
    } catch let problem as AccountError {
      return try await page(request, context, errand, proven, problem)
    }
  }

  @Sendable func disconnect(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    try await site.desk().disconnect(
      AccountDesk.ProvenIdentity(issuer: form.raw("issuer"), subject: form.raw("subject")),
      context.principal)
    return site.done("/account", "disconnected")
  }

  private func welcome(
    _ signedIn: AccountDesk.SignedIn, to path: String, _ cookie: ErrandCookie
  ) -> Response {
    var response = site.welcome(signedIn, to: path)
    cookie.clear(in: &response)
    return response
  }
}
