import Accounts
import Cases
import HTTPTypes
import Hummingbird
import NIOCore

/// The one door of every route: who may not go through is turned away before the handler runs.
struct AccessGuard: Sendable {
  let site: Site
  let route: Route

  /// Answers a request by the handler, where the one who asks may have it.
  @Sendable func handle(_ request: Request, _ context: WebContext) async throws -> Response {
    guard site.accounts != nil else { return try await route.handler(request, context) }
    var request = request
    if request.method == .post, let signedIn = context.signedIn {
      try await checkForm(&request, signedIn.session.formKey)
    }
    let subject = try await subject(context)
    if let refusal = try await refusal(subject, request, context) { return refusal }
    let response: Response
    do {
      response = try await route.handler(request, context)
    } catch {
      let kind = Failure(error, site.catalogue).kind
      if Self.isRefusal(kind.rawValue) { try await recordRefusal(subject, request, context) }
      throw error
    }
    if Self.isRefusal(response.status.code) {
      try await recordRefusal(subject, request, context)
    } else {
      try await record(subject, context)
    }
    return response
  }

  /// Whether an answer keeps somebody from what is not theirs; what is not there is told as what
  /// they may not see.
  private static func isRefusal(_ status: Int) -> Bool { status == 403 || status == 404 }

  /// That a handler turned somebody away stands in the trail as what the door turned away.
  private func recordRefusal(
    _ found: Found?, _ request: Request, _ context: WebContext
  ) async throws {
    guard route.permission != .readPolicy, context.principal.isSignedIn else { return }
    let asked = found?.name ?? String(request.uri.path.prefix(200))
    try await site.accounts?.record([
      context.principal.entry(
        "refused", subject: asked, detail: "\(route.method.rawValue) \(route.path)")
    ])
  }

  /// A form of a session shows the key of the session, which no other site knows: in a field, or in
  /// the address where files come with it.
  private func checkForm(_ request: inout Request, _ key: String) async throws {
    var shown = FormValues(request.uri.query ?? "")["form"]
    let type = MediaTypeHeader(request.headers[.contentType] ?? "").type
    if shown.isEmpty, type == "application/x-www-form-urlencoded" {
      // A sender that says how much will come is not made to send it in vain.
      if let declared = request.headers[.contentLength].flatMap(Int.init), declared > 1 << 20 {
        throw site.failure(.tooLarge)
      }
      let body = try await request.collectBody(upTo: 1 << 20)
      shown = FormValues(String(buffer: body))["form"]
    }
    guard shown.utf8.count == key.utf8.count,
      zip(shown.utf8, key.utf8).reduce(0, { $0 | ($1.0 ^ $1.1) }) == 0
    else {
      throw Failure(
        .forbidden, what: site.catalogue["failure.form"],
        remedy: site.catalogue["failure.form.remedy"])
    }
  }

  /// Whose records are asked for, and what the trail calls them.
  private struct Found {
    let name: String
    let subject: AccessSubject?
  }

  private func subject(_ context: WebContext) async throws -> Found? {
    switch route.subject {
    case .nobody, .some, .everybody: return nil
    case .enterprise(let parameter):
      let code = try site.parameter(parameter, context)
      return Found(name: code, subject: try await site.platform.enterpriseSubject(code))
    case .caseFile(let parameter):
      return Found(name: "case \(try site.parameter(parameter, context))", subject: nil)
    case .document(let parameter):
      let id = try site.parameter(parameter, context)
      return Found(name: id, subject: try await site.platform.documentSubject(id))
    }
  }

  /// Why somebody does not get through; nil for who does. What does not exist is told to those only
  /// who would see it if it did.
  private func refusal(
    _ found: Found?, _ request: Request, _ context: WebContext
  ) async throws -> Response? {
    let principal = context.principal
    let reach = AccessRules.reach(of: principal, for: route.permission)
    let isAllowed =
      switch route.subject {
      case .nobody, .some: reach != .nobody
      case .everybody: reach == .everybody
      case .caseFile(let parameter):
        try await reachesCase(parameter, reach, context)
      case .enterprise, .document:
        try await reaches(reach, found?.subject, principal)
      }
    guard !isAllowed else { return nil }
    guard principal.isSignedIn || route.method == .post || isAPI else {
      return Self.signIn(for: request)
    }
    if principal.isSignedIn {
      try await site.accounts?.record([
        principal.entry(
          "refused", subject: found?.name ?? "",
          detail: "\(route.method.rawValue) \(route.path)")
      ])
    }
    throw site.failure(principal.isSignedIn ? .forbidden : .unauthorised)
  }

  private var isAPI: Bool { route.path.hasPrefix("/api/") }

  /// Whether somebody sees a case: the case itself says who does. One that is not there is told to
  /// nobody, as one that they may not see.
  private func reachesCase(
    _ parameter: String, _ reach: Reach, _ context: WebContext
  ) async throws -> Bool {
    guard reach != .nobody, let cases = site.cases,
      let id = Int64(try site.parameter(parameter, context))
    else { return false }
    return try await cases.isSeen(id, by: try await site.actor(context))
  }

  private func reaches(
    _ reach: Reach, _ subject: AccessSubject?, _ principal: Principal
  ) async throws -> Bool {
    if reach == .everybody { return true }
    guard reach != .nobody, let subject, let accounts = site.accounts else { return false }
    return try await accounts.allows(route.permission, principal, subject: subject)
  }

  /// Who saw or changed the records of an enterprise stands in the trail.
  private func record(_ found: Found?, _ context: WebContext) async throws {
    guard route.subject != .nobody, context.principal.isSignedIn else { return }
    let entry = context.principal.entry(
      route.permission.rawValue, subject: found?.name ?? "",
      detail: found == nil ? route.path : "")
    if route.method == .post {
      try await site.accounts?.record([entry])
    } else {
      await site.sightings?.add(entry)
    }
  }

  /// To the page where people sign in, and from there to where they wanted to go.
  private static func signIn(for request: Request) -> Response {
    let to = FormValues.encode(request.uri.string)
    return Response(status: .seeOther, headers: [.location: "/sign-in?to=\(to)"])
  }
}
