import Accounts
import HTTPTypes
import Hummingbird
import TradeTerms

/// All organisations, for who administers the platform; and the audit trail.
struct AdministrationPages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/administration", for: .administer, use: show),
      .post("/administration/organisations", for: .administer, use: add),
      .post("/administration/organisations/:id/close", for: .administer, use: close),
      .post("/administration/invitations", for: .administer, use: invite),
      .get("/administration/people", for: .administer, use: people),
      .post("/administration/people/:user", for: .administer, use: setLocked),
      .post("/administration/people/:user/erase", for: .administer, use: erase),
      .get("/audit", for: .readAudit, use: audit),
    ]
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    try await page(request, context, nil)
  }

  private func page(
    _ request: Request, _ context: WebContext, _ problem: AccountError?, link: SecretToken? = nil
  ) async throws -> Response {
    let form = FormValues(request.uri.query ?? "")
    let limit = 50
    let found = try await site.desk().organisations(
      after: form.optional("after").flatMap { Int64($0) } ?? 0, limit: limit + 1,
      by: context.principal)
    let shown = found.prefix(limit)
    let language = context.language
    var values: [String: Any] = [
      "title": site.words("administration.title", context), "atAdministration": true,
      "notice": site.notice(request, context, of: ["organisation", "closed"]),
      "newLink": optional(link.map { "/link/\($0)" }),
      "rows": shown.map { organisation -> [String: Any] in
        [
          "organisationID": "\(organisation.id)", "organisationName": organisation.name,
          "kindText": organisation.kind.wording[language], "codeText": organisation.code ?? "",
          "cityText": organisation.city?.name[language] ?? "", "isOpen": organisation.isOpen,
        ]
      },
      "kinds": OrganisationKind.allCases.filter { $0 != .house }.map {
        ["kind": $0.rawValue, "kindText": $0.wording[language]]
      },
      "cities": City.allCases.map { ["city": $0.code, "cityText": $0.name[language]] },
    ]
    site.addPager(
      to: &values, path: "/administration", form: form,
      next: found.count > limit ? shown.last.map { "\($0.id)" } : nil)
    values.merge(site.problem(problem, context)) { _, new in new }
    return site.renderer.response(
      .administration, values, to: request, context, status: problem?.status ?? .ok)
  }

  @Sendable func add(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    do {
      guard let kind = OrganisationKind(rawValue: form["kind"]), kind != .house else {
        throw AccountError.noSuchOrganisation
      }
      _ = try await site.desk().addOrganisation(
        kind, name: form["name"], code: form.optional("code"), city: City(form["city"]),
        by: context.principal)
      return site.done("/administration", "organisation")
    } catch let problem as AccountError {
      return try await page(request, context, problem)
    }
  }

  @Sendable func close(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let id = Int64(try site.parameter("id", context)) else { throw site.failure(.notFound) }
    try await site.desk().closeOrganisation(id, by: context.principal)
    return site.done("/administration", "closed")
  }

  @Sendable func invite(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    do {
      guard let id = Int64(form["organisation"]) else { throw AccountError.noSuchOrganisation }
      let link = try await site.desk().invite(
        mail: form["mail"], as: .manager, into: id, by: context.principal)
      return try await page(request, context, nil, link: link)
    } catch let problem as AccountError {
      return try await page(request, context, problem)
    }
  }

  @Sendable func people(_ request: Request, _ context: WebContext) async throws -> Response {
    try await people(request, context, nil)
  }

  func people(
    _ request: Request, _ context: WebContext, _ problem: AccountError?
  ) async throws -> Response {
    let form = FormValues(request.uri.query ?? "")
    let limit = 50
    let found = try await site.desk().people(
      mail: form.optional("mail"), after: form.optional("after").flatMap { Int64($0) } ?? 0,
      limit: limit + 1, by: context.principal)
    let shown = found.prefix(limit)
    var values: [String: Any] = [
      "title": site.words("administration.people", context), "atAdministration": true,
      "notice": site.notice(request, context, of: ["locked", "unlocked", "accounterased"]),
      "mail": form["mail"], "isEmpty": shown.isEmpty,
      "rows": shown.map { user -> [String: Any] in
        [
          "userID": "\(user.id)", "isErased": user.isErased,
          "userName": user.isErased ? site.words("administration.erased", context) : user.name,
          "userMail": user.isErased ? "" : user.mail,
          "since": PageTime.text(user.createdAt), "isLocked": !user.isActive && !user.isErased,
          "isSelf": user.id == context.principal.user?.id,
        ]
      },
    ]
    site.addPager(
      to: &values, path: "/administration/people", form: form,
      next: found.count > limit ? shown.last.map { "\($0.id)" } : nil)
    values.merge(site.problem(problem, context)) { _, new in new }
    return site.renderer.response(
      .people, values, to: request, context, status: problem?.status ?? .ok)
  }

  @Sendable func setLocked(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let user = Int64(try site.parameter("user", context)) else {
      throw site.failure(.notFound)
    }
    let form = try await Upload(request: request, limits: site.limits).form()
    let isLocked = form["lock"] == "1"
    // Nobody locks themselves out.
    guard user != context.principal.user?.id else { throw site.failure(.forbidden) }
    try await site.desk().setDisabled(isLocked, user, by: context.principal)
    return site.done("/administration/people", isLocked ? "locked" : "unlocked")
  }

  @Sendable func audit(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = FormValues(request.uri.query ?? "")
    let limit = 50
    let found = try await site.desk().auditEvents(
      before: form.optional("after").flatMap { Int64($0) }, subject: form.optional("subject"),
      limit: limit + 1, by: context.principal)
    let shown = found.prefix(limit)
    var values: [String: Any] = [
      "title": site.words("audit.title", context), "atAudit": true, "isEmpty": shown.isEmpty,
      "subject": form["subject"],
      "rows": shown.map { event -> [String: Any] in
        [
          "eventNumber": "\(event.number)", "at": PageTime.text(event.at),
          "actor": event.entry.actor, "action": event.entry.action,
          "eventSubject": event.entry.subject, "detail": event.entry.detail,
          "from": event.entry.address,
        ]
      },
    ]
    site.addPager(
      to: &values, path: "/audit", form: form,
      next: found.count > limit ? shown.last.map { "\($0.number)" } : nil)
    return site.renderer.response(.audit, values, to: request, context)
  }
}
