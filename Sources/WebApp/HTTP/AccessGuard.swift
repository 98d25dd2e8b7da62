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
    var asked = RefusalTrail.Asked(
      path: route.path, isPublic: route.permission == .readPolicy)
    let trail = RefusalTrail(site: site)
    let response: Response
    do {
      var request = request
      if request.method == .post, let signedIn = context.signedIn {
        try await checkForm(&request, signedIn.session.formKey)
      }
      let subject = try await subject(context)
      asked.subject = subject?.name
      if let refusal = try await refusal(subject, request, context) {
        // Who was signed in once is not anybody.
        if context.hasEndedSession {
          try await trail.add(
            401, "the session has ended", of: asked, request, context, always: true)
        }
        return refusal
      }
      response = try await route.handler(request, context)
    } catch {
      if !isSignIn { try await trail.add(error, of: named(asked, request), request, context) }
      throw error
    }
    if isSignIn { return response }
    if response.status.code >= 400 {
      try await trail.add(Int(response.status.code), of: named(asked, request), request, context)
    } else {
      try await record(asked.subject, context)
    }
    return response
  }

  /// What is not there has no name of its own: the trail keeps how it was asked for, unless that may
  /// be a secret.
  private func named(_ asked: RefusalTrail.Asked, _ request: Request) -> RefusalTrail.Asked {
    guard asked.subject == nil, !asked.isPublic else { return asked }
    var asked = asked
    asked.subject = String(request.uri.path.prefix(200))
    return asked
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
    throw site.failure(principal.isSignedIn ? .forbidden : .unauthorised)
  }

  /// Signing in is taken down where it is decided.
  private var isSignIn: Bool { route.path.hasPrefix("/sign-in") }

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

  /// Who saw or changed something stands in the trail: all that not everybody may see, except what
  /// is the reader's own.
  private func record(_ subject: String?, _ context: WebContext) async throws {
    let isOwn = route.permission == .ownAccount || route.permission == .readPolicy
    guard context.principal.isSignedIn, route.subject != .nobody || !isOwn else { return }
    let entry = context.principal.entry(
      route.permission.rawValue, subject: subject ?? "",
      detail: subject == nil ? route.path : "")
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
