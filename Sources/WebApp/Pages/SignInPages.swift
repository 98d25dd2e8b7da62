import Accounts
import HTTPTypes
import Hummingbird

/// Where people sign in and out, use a link, and ask for a new password.
struct SignInPages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/sign-in", use: form), .post("/sign-in", for: .readPolicy, use: signIn),
      .post("/sign-out", for: .ownAccount, use: signOut),
      .get("/forgotten", use: forgotten), .post("/forgotten", for: .readPolicy, use: ask),
      .get("/link/:token", use: link), .post("/link/:token", for: .readPolicy, use: useLink),
    ]
  }

  @Sendable func form(_ request: Request, _ context: WebContext) async throws -> Response {
    _ = try site.desk()
    let query = FormValues(request.uri.query ?? "")
    return page(request, context, to: query["to"], mail: "", nil)
  }

  private func page(
    _ request: Request, _ context: WebContext, to target: String, mail: String,
    _ problem: AccountError?
  ) -> Response {
    var values: [String: Any] = [
      "title": site.words("signin.title", context), "to": Self.local(target), "mail": mail,
      "identityLink": optional(
        site.provider.map { _ in "/sign-in/identity?to=\(FormValues.encode(Self.local(target)))" }),
      "identityText": site.identityWords("identity.signin", context),
    ]
    values.merge(site.problem(problem, context)) { _, new in new }
    return site.renderer.response(
      .signIn, values, to: request, context, status: problem?.status ?? .ok)
  }

  @Sendable func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
    let desk = try site.desk()
    let form = try await Upload(request: request, limits: site.limits).form()
    do {
      let signedIn = try await desk.signIn(
        mail: form["mail"], password: form.raw("password"), code: form["code"],
        address: context.address)
      return site.welcome(signedIn, to: Self.local(form["to"]))
    } catch let problem as AccountError {
      return page(request, context, to: form["to"], mail: form["mail"], problem)
    }
  }

  /// An address of this site only; nobody is led to another one.
  static func local(_ target: String) -> String {
    let bytes = Array(target.utf8)
    let isPlain = bytes.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
    let isLocal =
      isPlain && bytes.first == UInt8(ascii: "/") && bytes.dropFirst().first != UInt8(ascii: "/")
      && !target.hasPrefix("/sign-in")
    return isLocal ? target : "/"
  }

  @Sendable func signOut(_ request: Request, _ context: WebContext) async throws -> Response {
    if let signedIn = context.signedIn {
      try await site.desk().signOut(signedIn.token, address: context.address)
    }
    var response = Response(status: .seeOther, headers: [.location: "/"])
    site.cookie.clear(in: &response)
    return response
  }

  @Sendable func forgotten(_ request: Request, _ context: WebContext) async throws -> Response {
    let values: [String: Any] = [
      "title": site.words("forgotten.title", context), "sendsMail": try site.desk().sendsMail,
      "isSent": FormValues(request.uri.query ?? "")["sent"] == "1",
    ]
    return site.renderer.response(.forgotten, values, to: request, context)
  }

  @Sendable func ask(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    try await site.desk().requestReset(mail: form["mail"], address: context.address)
    return Response(status: .seeOther, headers: [.location: "/forgotten?sent=1"])
  }

  @Sendable func link(_ request: Request, _ context: WebContext) async throws -> Response {
    try await linkPage(request, context, FormValues(""), nil)
  }

  private func linkPage(
    _ request: Request, _ context: WebContext, _ form: FormValues, _ problem: AccountError?
  ) async throws -> Response {
    let text = try site.parameter("token", context)
    guard let token = SecretToken(text),
      let (link, organisation) = try await site.desk().link(token)
    else { throw AccountError.linkUnusable }
    let purpose = link.purpose.rawValue
    var values: [String: Any] = [
      "title": site.words("link.\(purpose)", context), "token": text,
      "lead": site.words(
        "link.\(purpose).lead", context,
        ["o": organisation ?? "", "r": link.role?.wording[context.language] ?? ""]),
      "asksMail": link.purpose == .first, "asksName": link.purpose != .reset,
      "mail": link.purpose == .first ? form["mail"] : link.mail, "name": form["name"],
      // Who is signed in as the one who is invited only has to say yes.
      "identityText": link.purpose == .reset || site.provider == nil
        ? false : site.identityWords("identity.join", context),
      "accepts": link.purpose == .invitation && context.principal.user?.mail == link.mail,
    ]
    values.merge(site.problem(problem, context)) { _, new in new }
    return site.renderer.response(
      .link, values, to: request, context, status: problem?.status ?? .ok)
  }

  @Sendable func useLink(_ request: Request, _ context: WebContext) async throws -> Response {
    let desk = try site.desk()
    let form = try await Upload(request: request, limits: site.limits).form()
    guard let token = SecretToken(try site.parameter("token", context)) else {
      throw AccountError.linkUnusable
    }
    do {
      if form["accept"] == "1" {
        try await desk.accept(token, context.principal)
        return Response(status: .seeOther, headers: [.location: "/account?done=joined"])
      }
      let signedIn = try await desk.use(
        token, mail: form["mail"], name: form["name"], password: form.raw("password"),
        address: context.address)
      // Whose authenticator is asked for signs in with the new password.
      guard let signedIn else {
        return Response(status: .seeOther, headers: [.location: "/sign-in"])
      }
      return site.welcome(signedIn, to: "/account")
    } catch let problem as AccountError where problem != .linkUnusable {
      return try await linkPage(request, context, form, problem)
    }
  }
}
