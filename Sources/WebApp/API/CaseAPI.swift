import Accounts
import Cases
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import PolicyPacks
import TradeTerms

/// Cases for programs: the same queue, the same forms, the same refusals as on the pages.
struct CaseAPI: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/api/v1/case-types", for: .listCases, of: .some, use: types),
      .get("/api/v1/cases", for: .listCases, of: .some, use: list),
      .post("/api/v1/cases", for: .openCase, of: .some, use: open),
      .get("/api/v1/cases/:id", for: .readCase, of: .caseFile("id"), use: show),
      .post("/api/v1/cases/:id/steps/:step", for: .workCase, of: .caseFile("id"), use: take),
      .get("/api/v1/cases/:id/files/:file", for: .readCase, of: .caseFile("id"), use: file),
      .get("/api/v1/answers", use: answers),
      .get("/api/v1/notices", for: .listCases, of: .some, use: notices),
    ]
  }

  @Sendable func types(_ request: Request, _ context: WebContext) async throws -> Response {
    let desk = try site.caseDesk()
    let actor = try await site.actor(context)
    let rows = desk.shelf.all.filter { $0.isOpened(by: actor) }.map(CaseTypeAnswer.init)
    return try JSONAnswer.response(["rows": rows])
  }

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let desk = try site.caseDesk()
    let actor = try await site.actor(context)
    let query = try CaseQuery(FormValues(request.uri.query ?? ""), now: desk.clock(), else: .ours)
    let found = try await desk.list(query, for: actor)
    return try JSONAnswer.response(
      Slice(
        rows: found.rows.map { CaseLine($0, site, desk) },
        next: found.next.map { "\($0.due).\($0.id)" }))
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    try await answer(try id(context), context)
  }

  private func answer(
    _ id: Int64, _ context: WebContext, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let desk = try site.caseDesk()
    let sheet = try await desk.sheet(id, for: try await site.actor(context))
    return try JSONAnswer.response(CaseAnswer(sheet, site, desk), status: status)
  }

  private func id(_ context: WebContext) throws -> Int64 {
    guard let id = Int64(try site.parameter("id", context)) else { throw site.failure(.notFound) }
    return id
  }

  /// A case as a program opens it.
  private struct Opening: Decodable {
    let type: String
    let subject: String?
    let parent: Int64?
    let benefit: String?
    let document: String?
    let fields: [String: String]?
    let evidence: [File]?
  }

  /// A file with its content in base64.
  private struct File: Decodable {
    let slot: String
    let name: String
    let content: Data

    var evidence: EvidenceFile { EvidenceFile(slot: slot, name: name, bytes: Array(content)) }
  }

  @Sendable func open(_ request: Request, _ context: WebContext) async throws -> Response {
    let sent = try await JSONBody.read(Opening.self, request, site)
    var opening = CaseOpening(sent.type)
    opening.subject = sent.subject
    opening.parent = sent.parent
    opening.fields = sent.fields ?? [:]
    opening.evidence = (sent.evidence ?? []).map(\.evidence)
    let record = try await CaseEntry(site, context).open(
      opening, benefit: sent.benefit, document: sent.document)
    var response = try await answer(record.id, context, status: .created)
    response.headers[.location] = "/api/v1/cases/\(record.id)"
    return response
  }

  /// A step as a program takes it.
  private struct Taking: Decodable {
    let revision: Int64
    let fields: [String: String]?
    let comment: String?
    let scores: [String: Int]?
    let evidence: [File]?
  }

  @Sendable func take(_ request: Request, _ context: WebContext) async throws -> Response {
    let sent = try await JSONBody.read(Taking.self, request, site)
    var taking = CaseTaking(
      try id(context), try site.parameter("step", context), revision: sent.revision)
    taking.fields = sent.fields ?? [:]
    taking.comment = sent.comment ?? ""
    taking.scores = sent.scores ?? [:]
    taking.evidence = (sent.evidence ?? []).map(\.evidence)
    let record = try await CaseEntry(site, context).take(taking)
    return try await answer(record.id, context)
  }

  @Sendable func file(_ request: Request, _ context: WebContext) async throws -> Response {
    try await site.evidence(context)
  }

  private struct Answer: Hashable, Sendable, Encodable {
    let type: String
    let question: String
    let answer: String
    let publishedAt: String
  }

  @Sendable func answers(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = FormValues(request.uri.query ?? "")
    let found = try await site.caseDesk().knowledge(String(form["q"].prefix(200)))
    return try JSONAnswer.response(
      Slice(
        rows: found.map {
          Answer(
            type: $0.type, question: $0.question, answer: $0.answer,
            publishedAt: $0.publishedAt.description)
        }))
  }

  private struct NoticeLine: Hashable, Sendable, Encodable {
    let id: Int64
    let kind: String
    let subject: String
    let link: String
    let text: Wording
    let at: String
    let isRead: Bool

    init(_ notice: Notice) {
      id = notice.id
      kind = notice.kind
      subject = notice.subject
      link = notice.link
      text = notice.text
      at = notice.at.description
      isRead = notice.isRead
    }
  }

  @Sendable func notices(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let user = context.principal.user else { throw AccountError.sessionEnded }
    let form = FormValues(request.uri.query ?? "")
    let before = try form.optional("after").map { text in
      guard let id = Int64(text) else { throw PlaceError.unreadable(text) }
      return id
    }
    let limit = form.limit
    let found = try await site.desk().notices(
      to: Addressees(of: try await site.actor(context)).names, for: user, before: before,
      limit: limit + 1)
    let shown = found.prefix(limit)
    return try JSONAnswer.response(
      Slice(
        rows: shown.map(NoticeLine.init),
        next: found.count > shown.count ? shown.last.map { "\($0.id)" } : nil))
  }
}

extension CaseQuery {
  /// A query as it stands in an address.
  /// - Throws: `PlaceError` where the place to go on from cannot be read.
  init(_ form: FormValues, now: Instant, else view: View) throws {
    self.init()
    type = form["type"]
    state = form["state"]
    isOpen = form["closed"] != "1"
    isWhole = form["closed"] == "all"
    firstUnit = form["unit"]
    year = Int(form["year"])
    isGranted = form["granted"] == "1"
    knownAt = try form.moment()
    // What is over waits for nobody: who asks for that looks among their own.
    let asksForEnds = !isOpen || isWhole || isGranted
    self.view = View(rawValue: form["view"]) ?? (asksForEnds && view == .waiting ? .ours : view)
    overdueAt = form["overdue"] == "1" ? now : nil
    limit = form.limit
    after = try form.optional("after").map(CaseListPages.place)
  }
}
