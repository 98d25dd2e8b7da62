import Accounts
import Cases
import HTTPTypes
import Hummingbird
import PolicyPacks
import TradeTerms

/// How people are told: mail digest, calendar feed, webhooks; and how far it reaches.
struct PublicityPages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/publicity", for: .measureReach, use: reach),
      .get("/calendar/:secret", use: calendar),
      .get("/unsubscribe/:token", use: unsubscribing),
      .post("/unsubscribe/:token", for: .readPolicy, use: unsubscribe),
      .post("/account/digest", for: .ownAccount, use: setDigest),
      .post("/account/feed", for: .ownAccount, use: setFeed),
      .post("/organisation/webhooks", for: .manageOrganisation, use: addWebhook),
      .post("/organisation/webhooks/:id/end", for: .manageOrganisation, use: endWebhook),
    ]
  }

  @Sendable func reach(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await site.desk().reach(by: context.principal)
    func share(_ part: Int, _ whole: Int) -> String {
      whole == 0 ? "—" : "\(part) (\(part * 100 / whole)%)"
    }
    let values: [String: Any] = [
      "title": site.words("publicity.title", context), "atPublicity": true,
      "rounds": found.map { round -> [String: Any] in
        [
          "round": "\(round.round)", "at": PageTime.text(round.at), "told": "\(round.told)",
          "withAccount": share(round.withAccount, round.told),
          "mailed": share(round.mailed, round.told), "pushed": share(round.pushed, round.told),
          "read": share(round.read, round.told),
          "readWithinDay": share(round.readWithinDay, round.told), "isRunning": !round.isDone,
        ]
      }, "hasRounds": !found.isEmpty,
    ]
    return site.renderer.response(.publicity, values, to: request, context)
  }

  /// The deadlines of whoever the secret address was made for.
  @Sendable func calendar(_ request: Request, _ context: WebContext) async throws -> Response {
    let name = try site.parameter("secret", context)
    guard let secret = SecretToken(name.hasSuffix(".ics") ? String(name.dropLast(4)) : name),
      let principal = try await site.accounts?.principal(feed: secret, address: context.address)
    else { throw site.failure(.notFound) }
    var context = context
    context.principal = principal
    let desk = try site.caseDesk()
    var query = CaseQuery()
    query.view = .ours
    query.limit = 200
    let found = try await desk.list(query, for: try await site.actor(context))
    let language = context.language
    let own = site.ownAddress
    let calendar = CalendarText(
      name: site.words("publicity.calendar", context), host: own.host, now: desk.clock(),
      deadlines: found.rows.compactMap { record in
        guard let due = record.dueAt else { return nil }
        let type = desk.shelf.types[record.type]
        return CalendarText.Deadline(
          id: "case-\(record.id)",
          summary: "\(type?.label[language] ?? record.type) \(record.number) \(record.title)",
          description: type?.state(record.state)?.label[language] ?? record.state,
          link: "\(own.address)/cases/\(record.id)", due: due, revision: record.revision)
      })
    return Response(
      status: .ok,
      headers: [.contentType: "text/calendar; charset=utf-8", .cacheControl: "private, no-cache"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: calendar.text)))
  }

  @Sendable func setDigest(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    guard let digest = MailDigest(rawValue: form["digest"]) else {
      throw site.failure(.unprocessable, place: "digest")
    }
    try await site.desk().set(digest, of: context.principal)
    return site.done("/account", "digest")
  }

  @Sendable func setFeed(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    if form["end"] == "1" {
      try await site.desk().endFeed(context.principal)
      return site.done("/account", "feedend")
    }
    let secret = try await site.desk().makeFeed(context.principal)
    return try await AccountPages(site: site).page(
      request, context, nil, feed: "\(site.ownAddress.address)/calendar/\(secret).ics")
  }

  @Sendable func addWebhook(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    do {
      let secret = try await site.desk().addWebhook(form["address"], by: context.principal)
      return try await OrganisationPages(site: site).page(request, context, nil, secret: secret)
    } catch let problem as AccountError {
      return try await OrganisationPages(site: site).page(request, context, problem)
    }
  }

  @Sendable func endWebhook(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let id = Int64(try site.parameter("id", context)) else { throw site.failure(.notFound) }
    try await site.desk().endWebhook(id, by: context.principal)
    return site.done("/organisation", "webhookend")
  }
}
