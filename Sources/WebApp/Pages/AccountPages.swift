import Accounts
import HTTPTypes
import Hummingbird
import OpenIDConnect

/// One's own account: password, one-time codes, organisations, sessions, tokens of programs.
struct AccountPages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/account", for: .ownAccount, use: show),
      .post("/account/export", for: .ownAccount, use: export),
      .post("/account/password", for: .ownAccount, use: changePassword),
      .post("/account/code", for: .ownAccount, use: confirmCode),
      .post("/account/code/off", for: .ownAccount, use: dropCode),
      .post("/account/sessions/end", for: .ownAccount, use: endSession),
      .post("/account/act", for: .ownAccount, use: act),
      .post("/account/tokens", for: .ownAccount, use: makeToken),
      .post("/account/tokens/:id/revoke", for: .ownAccount, use: revokeToken),
      .post("/account/erase", for: .ownAccount, use: erase),
    ]
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    try await page(request, context, nil)
  }

  func page(
    _ request: Request, _ context: WebContext, _ problem: AccountError?, token: String? = nil,
    feed: String? = nil
  ) async throws -> Response {
    let desk = try site.desk()
    let own = try await desk.own(context.principal)
    let language = context.language
    let code = desk.newOneTimeCode()
    var values: [String: Any] = [
      "title": site.words("account.title", context), "name": own.user.name,
      "mail": own.user.mail,
      "notice": site.notice(
        request, context,
        of: [
          "joined", "password", "code", "codeoff", "token", "connected", "disconnected", "digest",
          "feedend", "session",
        ]),
      "organisations": own.organisations.map { organisation, role -> [String: Any] in
        [
          "organisationID": "\(organisation.id)", "organisationName": organisation.name,
          "kindText": organisation.kind.wording[language], "roleText": role.wording[language],
          "isCurrent": organisation.id == context.principal.organisation?.id,
        ]
      },
      "hasOrganisations": !own.organisations.isEmpty,
      "hasPassword": own.user.hasPassword,
      "hasCode": own.user.hasOneTimeCode, "codeText": Self.grouped(code.text),
      "codeLink": code.address(of: own.user.mail, issuer: "Chuhai"),
      "codeForm": try desk.sealed(code, context.principal),
      "sessions": own.sessions.map { session -> [String: Any] in
        [
          "began": PageTime.text(session.beganAt), "from": session.address,
          "isThis": session.formKey == context.signedIn?.session.formKey,
          "sessionName": session.name,
        ]
      },
      "newToken": optional(token),
      "tokens": own.tokens.map { token -> [String: Any] in
        [
          "tokenID": "\(token.id)", "tokenName": token.name,
          "tokenScopes": token.scopes.map(\.wording).map { $0[language] }.sorted()
            .joined(separator: language == .chinese ? "、" : ", "),
          "tokenUntil": PageTime.text(token.expiresAt),
          "tokenUsed": token.usedAt.map { PageTime.text($0) } ?? "—",
          "isRevoked": token.revokedAt != nil,
        ]
      },
      "hasIdentities": !own.identities.isEmpty, "hasProvider": site.provider != nil,
      "hasWays": site.provider != nil || !own.identities.isEmpty,
      "connectText": site.identityWords("identity.connect", context),
      "identities": own.identities.map { identity -> [String: Any] in
        [
          "issuer": identity.issuer, "subject": identity.subject,
          "houseText": identity.issuer == site.provider?.party.issuer
            ? site.provider?.name ?? "" : identity.issuer,
          "linked": PageTime.text(identity.linkedAt),
        ]
      },
      "hasTokens": !own.tokens.isEmpty,
      "mayTokens": context.principal.organisation != nil,
    ]
    values.merge(try await channels(context, feed)) { _, new in new }
    values.merge(site.problem(problem, context)) { _, new in new }
    return site.renderer.response(
      .account, values, to: request, context, status: problem?.status ?? .ok)
  }

  /// How one is told.
  private func channels(_ context: WebContext, _ feed: String?) async throws -> [String: Any] {
    guard let user = context.principal.user else { throw AccountError.sessionEnded }
    let desk = try site.desk()
    let chosen = try await desk.digest(of: user)
    let made = try await desk.feedMadeAt(context.principal)
    return [
      "digests": MailDigest.allCases.map {
        [
          "code": $0.rawValue, "optionText": $0.wording[context.language], "isChosen": $0 == chosen,
        ]
      },
      "sendsMail": desk.sendsMail, "newFeed": optional(feed),
      "mayFeed": site.cases != nil && context.principal.organisation != nil,
      "feedMade": optional(made.map { PageTime.text($0) }),
    ]
  }

  @Sendable func endSession(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    try await site.desk().endSession(named: form["session"], context.principal)
    return site.done("/account", "session")
  }

  /// Runs a change; a refusal is told on the page.
  private func change(
    _ request: Request, _ context: WebContext, done: String, _ body: () async throws -> Void
  ) async throws -> Response {
    do {
      try await body()
      return site.done("/account", done)
    } catch let problem as AccountError {
      return try await page(request, context, problem)
    }
  }

  @Sendable func changePassword(
    _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    return try await change(request, context, done: "password") {
      guard let signedIn = context.signedIn else { throw AccountError.sessionEnded }
      try await site.desk().changePassword(
        from: form.raw("old"), to: form.raw("new"), signedIn)
    }
  }

  @Sendable func confirmCode(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    return try await change(request, context, done: "code") {
      let desk = try site.desk()
      let code = try desk.oneTimeCode(sealed: form["secret"], context.principal)
      try await desk.confirm(code, with: form["code"], context.principal)
    }
  }

  @Sendable func dropCode(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    return try await change(request, context, done: "codeoff") {
      try await site.desk().dropOneTimeCode(with: form["code"], context.principal)
    }
  }

  @Sendable func act(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    guard let signedIn = context.signedIn, let id = Int64(form["organisation"]) else {
      throw AccountError.noSuchMember
    }
    let acting = try await site.desk().act(for: id, signedIn, address: context.address)
    return site.welcome(acting, to: "/account")
  }

  @Sendable func makeToken(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    let scopes = AccessToken.Scope.allCases.filter { scope in
      form.all.contains { $0.name == "scope" && $0.value == scope.rawValue }
    }
    do {
      let (secret, _) = try await site.desk().makeToken(
        name: form["name"], scopes: Set(scopes), days: Int(form["days"]) ?? 90, context.principal)
      // It is shown this once; the page that follows does not know it.
      return try await page(request, context, nil, token: secret.description)
    } catch let problem as AccountError {
      return try await page(request, context, problem)
    }
  }

  @Sendable func revokeToken(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let id = Int64(try site.parameter("id", context)) else { throw site.failure(.notFound) }
    try await site.desk().revokeToken(id, context.principal)
    return site.done("/account", "token")
  }

  /// A secret in groups of four, as it is typed.
  private static func grouped(_ text: String) -> String {
    stride(from: 0, to: text.count, by: 4).map { start in
      String(text.dropFirst(start).prefix(4))
    }.joined(separator: " ")
  }
}
