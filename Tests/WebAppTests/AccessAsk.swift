import Accounts
import Cases
import HTTPTypes
import Hummingbird
import OpenIDConnect

@testable import WebApp

/// One request of the access matrix: a route with real records in its path and its form, either of
/// whoever asks or of somebody else.
struct AccessAsk {
  var path: String
  var body: String?
  var type = "application/x-www-form-urlencoded"
  /// Another session, where the request ends the one that it comes in.
  var session: AccountDesk.SignedIn?
  /// What the browser keeps beside the session.
  var cookie: String?

  /// The routes without a subject in their table that are about somebody's records all the same.
  private static let sided: Set<String> = [
    "GET /documents", "GET /api/v1/documents", "GET /api/v1/findings", "GET /cases/new/:type",
    "POST /cases/new/:type", "POST /api/v1/cases", "POST /cases/hand-over", "POST /cases/join",
    "POST /account/tokens/:id/revoke", "POST /account/sessions/end", "POST /account/act",
    "POST /account/identity/disconnect", "POST /organisation/members/:user",
    "POST /organisation/mandates", "POST /organisation/invitations/withdraw",
    "POST /organisation/webhooks/:id/end", "POST /inbox/read",
  ]

  /// Whether a route is about records of which there are one's own and another's.
  static func hasSides(_ route: Route) -> Bool {
    switch route.subject {
    case .enterprise, .document, .caseFile: true
    case .nobody, .some, .everybody: sided.contains("\(route.method.rawValue) \(route.path)")
    }
  }

  /// Whether a route is about a case that is put together from others.
  static func isReport(_ route: Route) -> Bool { route.path.hasPrefix("/cases/:id/report") }

  /// A parameter of a route that the matrix does not know: give it a record above or below.
  struct UnknownParameter: Error {
    let route: String
    let name: String
  }
}

/// Fills in one request.
struct AccessAskMaker {
  let site: AccountSite
  let rounds: AccountSite.Rounds
  let who: AccountSite.Who
  let route: Route
  let isMine: Bool

  private var code: String { isMine ? AccountSite.mine : AccountSite.theirs }
  private var isPost: Bool { route.method == .post }

  func ask() async throws -> AccessAsk {
    let (path, revision) = try await path()
    var ask = AccessAsk(path: path)
    if let errand = try await errand(path) {
      ask.cookie = try Self.cookie(errand, site.desk)
      let attempt = errand.attempt
      if route.path.hasSuffix("/back") {
        ask.path += "?state=\(attempt.state)&code=\(AccessHouse.code(for: attempt))"
      }
    }
    guard isPost else { return ask }
    switch route.path {
    case "/hand-in", "/documents/:id/correct":
      ask.type = "multipart/form-data; boundary=x-y"
      ask.body =
        "--x-y\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.xml\""
        + "\r\n\r\n<a/>\r\n--x-y--\r\n"
    case "/models":
      ask.type = "multipart/form-data; boundary=x-y"
      ask.body = "--x-y\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x-y--\r\n"
    case "/api/v1/documents":
      ask.type = "application/xml"
      ask.body = "<a/>"
    case "/api/v1/cases":
      ask.type = "application/json"
      ask.body = "{\"type\":\"question\",\"subject\":\"\(code)\",\"fields\":{\"question\":\"x\"}}"
    case "/api/v1/cases/:id/steps/:step":
      ask.type = "application/json"
      ask.body = "{\"revision\":\(revision)}"
    case "/cases/:id/steps/:step": ask.body = "revision=\(revision)&checked=true"
    case "/sign-out", "/account/act":
      if let signedIn = site.people[who] { ask.session = try await site.session(of: signedIn) }
      ask.body = try await form()
    default: ask.body = try await form()
    }
    return ask
  }

  /// The path, and the revision of the case in it.
  private func path() async throws -> (String, Int64) {
    var parts: [String] = []
    var revision: Int64 = 0
    for part in route.path.split(separator: "/", omittingEmptySubsequences: false) {
      guard part.hasPrefix(":") else {
        parts.append(String(part))
        continue
      }
      if part == ":id", route.subject == .caseFile("id"), isPost {
        let record = try await site.caseFile(isMine: isMine)
        revision = record.revision
        parts.append("\(record.id)")
      } else {
        parts.append(try await value(of: String(part)))
      }
    }
    var path = parts.joined(separator: "/")
    if ["/documents", "/api/v1/documents", "/api/v1/findings"].contains(path), !isPost {
      path += "?enterprise=\(code)"
    }
    if route.path == "/cases/new/:type" { path += "?subject=\(code)" }
    return (path, revision)
  }

  private func value(of part: String) async throws -> String {
    switch part {
    case ":code": return code
    case ":number": return "JL-2025-000001"
    case ":run": return "1"
    case ":policy": return "small"
    case ":benefit": return "aid"
    case ":round": return "\(rounds.offers)"
    case ":type": return "question"
    case ":step": return "close"
    case ":objection": return "1"
    case ":file": return "\(try await site.evidence(isMine: isMine))"
    case ":id": return try await id()
    case ":token" where route.path.hasPrefix("/unsubscribe/"):
      guard let user = try site.person(.own, isMine: true).principal.user else { return "" }
      return site.desk.unsubscribing(user)
    case ":token":
      let place = try site.organisation(.own, isMine: true)
      return try await site.invitation(into: place).0.description
    case ":secret":
      let own = try site.person(.own, isMine: true).principal
      return try await site.desk.makeFeed(own).description + ".ics"
    case ":user" where route.path.hasPrefix("/organisation/"):
      let place = try site.organisation(who, isMine: isMine)
      return "\(try await site.member(of: place))"
    case ":user": return "\(try await site.member(of: site.organisation(.park)))"
    default: throw AccessAsk.UnknownParameter(route: route.path, name: part)
    }
  }

  private func id() async throws -> String {
    if AccessAsk.isReport(route) { return "\(isMine ? rounds.mine : rounds.theirs)" }
    switch route.subject {
    case .document: return isMine ? "d1" : "d2"
    case .caseFile: return "\(isMine ? site.files.mine : site.files.theirs)"
    case .nobody, .some, .everybody, .enterprise: break
    }
    let known: [(String, String)] = [
      ("/measures/", "1"), ("/api/v1/measures/", "1"), ("/targets/", "T1"), ("/models/", "m1"),
      ("/policies/", "small"), ("/api/v1/policies/", "small"),
    ]
    if let (_, id) = known.first(where: { route.path.hasPrefix($0.0) }) { return id }
    if route.path.hasPrefix("/account/tokens/") {
      let user = try site.user(who, isMine: isMine)
      let place = try site.organisation(who, isMine: isMine)
      return "\(try await site.accessToken(of: user, for: place))"
    }
    if route.path.hasPrefix("/organisation/webhooks/") {
      let user = try site.user(who, isMine: isMine)
      let place = try site.organisation(who, isMine: isMine)
      return "\(try await site.webhook(of: place, by: user))"
    }
    if route.path.hasPrefix("/administration/organisations/") {
      return "\(try await site.organisation(.park))"
    }
    throw AccessAsk.UnknownParameter(route: route.path, name: ":id")
  }

  /// A form that does what the route is for.
  private func form() async throws -> String {
    let number = site.counter.next()
    switch route.path {
    case "/account/act": return "organisation=\(try site.organisation(who, isMine: isMine))"
    case "/account/sessions/end":
      let other = try await site.session(of: site.person(who, isMine: isMine))
      return "session=\(other.session.name)"
    case "/account/identity/disconnect":
      let subject = try await site.identity(of: site.user(who, isMine: isMine))
      return "issuer=\(FormValues.encode("https://id.example"))&subject=\(subject)"
    case "/account/identity": return "password=\(FormValues.encode(AccountSite.password))"
    case "/account/tokens": return "name=x&scope=read&days=1"
    case "/account/digest": return "digest=daily"
    case "/account/password": return "old=wrong&new=\(FormValues.encode("another sentence"))"
    case "/inbox/read":
      return "notice=\(try await site.notice(to: site.user(who, isMine: isMine)))"
    case "/organisation/members/:user": return "role=reader"
    case "/organisation/invitations": return "mail=n\(number)%40example.org&role=officer"
    case "/organisation/invitations/withdraw":
      let place = try site.organisation(who, isMine: isMine)
      let name = try await site.invitation(into: place).name
      return "invitation=\(FormValues.encode(name))"
    case "/organisation/mandates":
      // An enterprise trusts parks and providers, and nobody else.
      return "organisation=\(try await site.organisation(isMine ? .park : .enterprise))&grant=1"
    case "/organisation/webhooks": return "address=\(FormValues.encode("https://example.com/x"))"
    case "/administration/organisations": return "kind=park&name=x"
    case "/administration/invitations":
      return "organisation=\(try await site.organisation(.park))&mail=n\(number)%40example.org"
    case "/administration/people/:user": return "lock=1"
    case "/administration/people/:user/erase": return "because=x"
    case "/cases/hand-over":
      let id = try await site.caseFile(isMine: isMine).id
      return "case=\(id)&person=\(try site.user(who, isMine: true))"
    case "/cases/join":
      let id = try await site.caseFile(isMine: isMine).id
      return "case=\(id)&topic=\(id)"
    case "/cases/groups/:type": return "group=T&field.topic=T"
    case "/cases/new/:type": return "field.question=x"
    case "/cases/:id/erase": return "comment=x"
    // Asked what it would do; it does it for who then says so.
    case "/offers/:policy/:benefit": return "what=all"
    case "/experts": return "mail=expert%40example.org&areas=x"
    case "/enterprises/:code/decisions/:number/objections":
      return "subject=x&claim=x&evidence=x&contact=x"
    case "/link/:token": return "name=N&password=short"
    case "/models/:id": return "inputs=%7B%7D"
    default: return "x=1"
    }
  }
}
