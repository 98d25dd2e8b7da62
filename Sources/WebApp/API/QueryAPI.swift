import Accounts
import Hummingbird
import TradeTerms

/// What programs may ask: the same questions as the pages, answered in JSON.
struct QueryAPI: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/api/v1/measures", use: measures),
      .get("/api/v1/measures/:id", use: measure),
      .get("/api/v1/targets", use: targets),
      .get("/api/v1/policies/:id/runs", use: runs),
      .get(
        "/api/v1/policies/:id/runs/:run/changes", for: .readEnterprise, of: .everybody,
        use: changes),
      .get("/api/v1/enterprises", for: .readEnterprise, of: .some, use: enterprises),
      .get(
        "/api/v1/enterprises/:code", for: .readEnterprise, of: .enterprise("code"),
        use: enterprise),
      .get(
        "/api/v1/enterprises/:code/decisions", for: .readEnterprise, of: .enterprise("code"),
        use: decisions),
      .get(
        "/api/v1/enterprises/:code/decisions/:number", for: .readEnterprise,
        of: .enterprise("code"), use: decision),
      .get("/api/v1/documents", for: .readDocument, of: .some, use: documents),
      .get("/api/v1/documents/:id", for: .readDocument, of: .document("id"), use: document),
      .get("/api/v1/findings", for: .readDocument, of: .some, use: findings),
    ]
  }

  @Sendable func measures(_ request: Request, _ context: WebContext) async throws -> Response {
    try JSONAnswer.response(Slice(rows: try await site.platform.measures()))
  }

  @Sendable func measure(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let id = Int(try site.parameter("id", context)) else { throw site.failure(.notFound) }
    return try answer(try await site.platform.measure(id))
  }

  @Sendable func targets(_ request: Request, _ context: WebContext) async throws -> Response {
    try JSONAnswer.response(Slice(rows: try await site.platform.targets()))
  }

  @Sendable func runs(_ request: Request, _ context: WebContext) async throws -> Response {
    let runs = try await site.platform.runs(try site.parameter("id", context))
    return try answer(runs.map { Slice(rows: $0) })
  }

  @Sendable func changes(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = FormValues(request.uri.query ?? "")
    let policy = try site.parameter("id", context)
    guard let run = Int64(try site.parameter("run", context)) else { throw site.failure(.notFound) }
    return try answer(
      try await site.platform.changes(policy, run, form.optional("after"), form.limit))
  }

  @Sendable func enterprises(_ request: Request, _ context: WebContext) async throws -> Response {
    let query = try site.scoped(EnterpriseQuery(FormValues(request.uri.query ?? "")), context)
    return try JSONAnswer.response(try await site.platform.enterprises(query))
  }

  @Sendable func enterprise(_ request: Request, _ context: WebContext) async throws -> Response {
    try answer(try await site.enterprise(try site.parameter("code", context), context))
  }

  @Sendable func decisions(_ request: Request, _ context: WebContext) async throws -> Response {
    let sheet = try await site.platform.enterprise(try site.parameter("code", context))
    return try answer(sheet.map { Slice(rows: $0.supports) })
  }

  @Sendable func decision(_ request: Request, _ context: WebContext) async throws -> Response {
    let code = try site.parameter("code", context)
    let number = try site.parameter("number", context)
    return try answer(try await site.platform.decision(code, number))
  }

  @Sendable func documents(_ request: Request, _ context: WebContext) async throws -> Response {
    var query = DocumentQuery(FormValues(request.uri.query ?? ""))
    query.enterprise = try await site.scopedEnterprise(query.enterprise, context)
    return try JSONAnswer.response(try await site.platform.documents(query))
  }

  @Sendable func document(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let whole = try await site.platform.document(try site.parameter("id", context)) else {
      throw site.failure(.notFound)
    }
    return try answer(try await site.scoped(whole, context))
  }

  @Sendable func findings(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = FormValues(request.uri.query ?? "")
    let query = FindingQuery(
      document: form["document"], rule: form["rule"],
      enterprise: try await site.scopedEnterprise(form["enterprise"], context),
      after: form.optional("after"), limit: form.limit)
    return try JSONAnswer.response(try await site.platform.findings(query))
  }

  private func answer(_ value: (some Encodable)?) throws -> Response {
    guard let value else { throw site.failure(.notFound) }
    return try JSONAnswer.response(value)
  }
}
