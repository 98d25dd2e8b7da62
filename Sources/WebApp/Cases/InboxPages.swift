import Accounts
import Cases
import HTTPTypes
import Hummingbird
import TradeTerms

/// What somebody was told, and a home that says what waits for them.
struct InboxPages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/inbox", for: .ownAccount, use: show),
      .post("/inbox/read", for: .ownAccount, use: read),
    ]
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let user = context.principal.user else { throw AccountError.sessionEnded }
    let form = FormValues(request.uri.query ?? "")
    let addressees = Addressees(of: try await site.actor(context)).names
    let limit = form.limit
    let found = try await site.desk().notices(
      to: addressees, for: user, before: form.optional("after").flatMap { Int64($0) },
      limit: limit + 1)
    let shown = Array(found.prefix(limit))
    var values: [String: Any] = [
      "title": site.words("inbox.title", context), "atInbox": true,
      "notices": shown.map { notice -> [String: Any] in
        [
          "noticeID": "\(notice.id)", "noticeText": notice.text[context.language],
          "noticeLink": notice.link, "noticeTime": CaseWords.minute(notice.at),
          "subjectText": notice.subject, "isUnread": !notice.isRead,
          "noticeKind": site.words("inbox.kind.\(notice.kind)", context),
          "tone": ["overdue", "escalated"].contains(notice.kind)
            ? "bad" : notice.kind == "moved" ? "neutral" : "waiting",
        ]
      }, "hasNotices": !shown.isEmpty, "hasUnread": shown.contains { !$0.isRead },
      "notice": site.notice(request, context, of: ["read"]),
    ]
    let next = found.count > shown.count ? shown.last.map { "\($0.id)" } : nil
    site.addPager(to: &values, path: "/inbox", form: form, next: next)
    return site.renderer.response(.inbox, values, to: request, context)
  }

  @Sendable func read(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let user = context.principal.user else { throw AccountError.sessionEnded }
    let form = try await Upload(request: request, limits: site.limits).form()
    let ids = form.all.filter { $0.name == "notice" }.compactMap { Int64($0.value) }
    try await site.desk().read(
      Array(ids.prefix(200)), of: Addressees(of: try await site.actor(context)).names, by: user)
    return site.done("/inbox", "read")
  }
}
