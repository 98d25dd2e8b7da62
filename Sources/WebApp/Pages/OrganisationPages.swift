import Accounts
import HTTPTypes
import Hummingbird

/// Who belongs to one's organisation, and whom it trusts.
struct OrganisationPages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/organisation", for: .manageOrganisation, use: show),
      .post("/organisation/invitations", for: .manageOrganisation, use: invite),
      .post("/organisation/invitations/withdraw", for: .manageOrganisation, use: withdraw),
      .post("/organisation/members/:user", for: .manageOrganisation, use: setRole),
      .post("/organisation/mandates", for: .manageOrganisation, use: setMandate),
    ]
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    try await page(request, context, nil)
  }

  func page(
    _ request: Request, _ context: WebContext, _ problem: AccountError?, link: SecretToken? = nil,
    secret: String? = nil
  ) async throws -> Response {
    let desk = try site.desk()
    guard let id = context.principal.organisation?.id else { throw AccountError.notAllowed }
    let roster = try await desk.roster(of: id, by: context.principal)
    let language = context.language
    let isEnterprise = roster.organisation.kind == .enterprise
    let trusted = Set(roster.mandates.map(\.id))
    let others = isEnterprise ? try await desk.trustable().filter { !trusted.contains($0.id) } : []
    var values: [String: Any] = [
      "title": roster.organisation.name, "atOrganisation": true,
      "kindText": roster.organisation.kind.wording[language],
      "codeText": optional(roster.organisation.code),
      "notice": site.notice(request, context, of: ["role", "mandate", "webhookend", "withdrawn"]),
      "members": roster.members.map { member -> [String: Any] in
        [
          "userID": "\(member.user.id)", "userName": member.user.name, "userMail": member.user.mail,
          "hasCode": member.user.hasOneTimeCode,
          "roles": roles(member.role, language),
          "isSelf": member.user.id == context.principal.user?.id,
        ]
      },
      "newRoles": roles(.officer, language),
      "invited": roster.invited.map { link -> [String: Any] in
        [
          "inviteMail": link.mail, "inviteRole": link.role?.wording[language] ?? "",
          "inviteUntil": PageTime.text(link.expiresAt), "inviteName": link.name,
        ]
      },
      "hasInvited": !roster.invited.isEmpty, "newLink": optional(link.map { "/link/\($0)" }),
      "isEnterprise": isEnterprise, "hasMandates": !roster.mandates.isEmpty,
      "isTrusted": [.park, .provider].contains(roster.organisation.kind),
      "mandates": roster.mandates.map { other -> [String: Any] in
        [
          "otherID": "\(other.id)", "otherName": other.name,
          "otherKind": other.kind.wording[language],
          "otherLink": other.code.map { "/enterprises/\(FormValues.encode($0))" } ?? "",
        ]
      },
      "hasTrustable": !others.isEmpty,
      "trustable": others.map { ["otherID": "\($0.id)", "otherName": $0.name] },
    ]
    values.merge(try await webhooks(context, secret)) { _, new in new }
    values.merge(site.problem(problem, context)) { _, new in new }
    return site.renderer.response(
      .organisation, values, to: request, context, status: problem?.status ?? .ok)
  }

  private func webhooks(_ context: WebContext, _ secret: String?) async throws -> [String: Any] {
    let hooks = try await site.desk().webhooks(by: context.principal)
    return [
      "newSecret": optional(secret), "hasWebhooks": !hooks.isEmpty,
      "hooks": hooks.map { hook -> [String: Any] in
        let state = hook.isOpen ? hook.failures == 0 ? "fine" : "failing" : "ended"
        return [
          "hookID": "\(hook.id)", "address": hook.address, "made": PageTime.text(hook.madeAt),
          "isOpen": hook.isOpen, "answer": optional(hook.answer.isEmpty ? nil : hook.answer),
          "tone": state == "fine" ? "good" : state == "failing" ? "waiting" : "bad",
          "stateText": site.words("webhook.state.\(state)", context, ["n": "\(hook.failures)"]),
        ]
      },
    ]
  }

  @Sendable func withdraw(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    guard let id = context.principal.organisation?.id else { throw AccountError.notAllowed }
    try await site.desk().withdrawInvitation(
      named: form["invitation"], of: id, by: context.principal)
    return site.done("/organisation", "withdrawn")
  }

  private func roles(_ chosen: OrganisationRole, _ language: Language) -> [[String: Any]] {
    OrganisationRole.allCases.map {
      ["role": $0.rawValue, "roleText": $0.wording[language], "isChosen": $0 == chosen]
    }
  }

  @Sendable func invite(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    do {
      guard let role = OrganisationRole(rawValue: form["role"]) else {
        throw AccountError.unknownRole(form["role"])
      }
      guard let id = context.principal.organisation?.id else { throw AccountError.notAllowed }
      let link = try await site.desk().invite(
        mail: form["mail"], as: role, into: id, by: context.principal)
      return try await page(request, context, nil, link: link)
    } catch let problem as AccountError {
      return try await page(request, context, problem)
    }
  }

  @Sendable func setRole(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    guard let user = Int64(try site.parameter("user", context)),
      let id = context.principal.organisation?.id
    else { throw site.failure(.notFound) }
    do {
      let role = OrganisationRole(rawValue: form["role"])
      guard role != nil || form["role"] == "none" else {
        throw AccountError.unknownRole(form["role"])
      }
      try await site.desk().setRole(role, of: user, in: id, by: context.principal)
      return site.done("/organisation", "role")
    } catch let problem as AccountError {
      return try await page(request, context, problem)
    }
  }

  @Sendable func setMandate(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    do {
      guard let other = Int64(form["organisation"]) else { throw AccountError.noSuchOrganisation }
      try await site.desk().setMandate(
        form["grant"] == "1", to: other, by: context.principal)
      return site.done("/organisation", "mandate")
    } catch let problem as AccountError {
      return try await page(request, context, problem)
    }
  }
}
