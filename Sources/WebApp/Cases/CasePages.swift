import Accounts
import Cases
import HTTPTypes
import Hummingbird
import NIOCore
import PolicyPacks
import TradeTerms

/// One case: how it stands, its clocks, what the reader can do now, its history.
struct CasePages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/cases/:id", for: .readCase, of: .caseFile("id"), use: show),
      .post("/cases/:id/steps/:step", for: .workCase, of: .caseFile("id"), use: take),
      .get("/cases/:id/files/:file", for: .readCase, of: .caseFile("id"), use: file),
      .post("/cases/:id/personal", for: .workCase, of: .caseFile("id"), use: reveal),
      .post("/cases/:id/erase", for: .workCase, of: .caseFile("id"), use: erase),
    ]
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    try await page(request, context, nil)
  }

  private func id(_ context: WebContext) throws -> Int64 {
    guard let id = Int64(try site.parameter("id", context)) else { throw site.failure(.notFound) }
    return id
  }

  private func page(
    _ request: Request, _ context: WebContext, _ problem: CaseError?,
    sent: (step: String, form: CaseForm)? = nil, revealed: [String: String] = [:]
  ) async throws -> Response {
    let desk = try site.caseDesk()
    let actor = try await site.actor(context)
    let sheet = try await desk.sheet(try id(context), for: actor)
    let experts =
      sheet.steps.contains { $0.step.assigns != nil } ? try await desk.experts() : []
    let words = CaseWords(site: site, context: context, desk: desk, now: desk.clock())
    var values = words.sheet(sheet, revealed: revealed)
    values["title"] = sheet.record.title
    values["atCases"] = true
    values["self"] = "/cases/\(sheet.record.id)"
    values["notice"] = site.notice(
      request, context, of: ["opened", "step", "erased"])
    let figures = try await site.figures(sheet.record, sheet.type)
    values["steps"] = sheet.steps.map { step, blocked in
      // What was written before is there to be gone on with; else what the records say.
      var filled = sent?.step == step.id ? sent?.form.values ?? [:] : [:]
      if sent?.step != step.id, step.asks.contains(where: { $0.figure != nil }) {
        for field in step.asks {
          filled[field.id] =
            sheet.record.fields[field.id] ?? figures.comparable(field, sheet.record)?.value
        }
      }
      return words.step(
        step, blocked: blocked, sheet, filled: filled, experts: experts,
        figures: site.hints(figures, sheet, context),
        isSent: sent?.step == step.id, files: sent?.step == step.id ? sent?.form.files ?? [] : [])
    }
    values["reportLink"] = optional(
      sheet.type.inside.map { _ in "/cases/\(sheet.record.id)/report" })
    values["hasSteps"] = !sheet.steps.isEmpty
    values["openings"] = openings(sheet, desk, actor, context)
    values.merge(site.problem(problem, context)) { _, new in new }
    return site.renderer.response(
      .caseFile, values, to: request, context, status: problem?.status ?? .ok)
  }

  /// The kinds of case that the reader may open inside this one now.
  private func openings(
    _ sheet: CaseSheet, _ desk: CaseDesk, _ actor: CaseActor, _ context: WebContext
  ) -> [[String: Any]] {
    desk.shelf.all.filter { type in
      type.parent?.type == sheet.type.id
        && type.parent?.states.contains(sheet.record.state) == true && type.isOpened(by: actor)
    }.map { type in
      let subject = sheet.record.subject.map { "&subject=\(FormValues.encode($0.code))" } ?? ""
      return [
        "link": "/cases/new/\(type.id)?parent=\(sheet.record.id)\(subject)",
        "kindName": type.label[context.language],
      ]
    }
  }

  @Sendable func take(_ request: Request, _ context: WebContext) async throws -> Response {
    let sent = try await CaseForm.read(request, site.limits)
    let step = try site.parameter("step", context)
    var taking = CaseTaking(try id(context), step, revision: Int64(sent["revision"]) ?? 0)
    taking.fields = sent.values
    taking.comment = sent["comment"]
    taking.evidence = sent.files
    taking.scores = sent.scores
    do {
      try await requireChecked(taking, sent, context)
      let record = try await CaseEntry(site, context).take(taking)
      return site.done("/cases/\(record.id)", "step")
    } catch let problem as CaseError {
      if problem == .noSuchCase { throw problem }
      return try await page(request, context, problem, sent: (step, sent))
    }
  }

  /// What cannot be taken back is not done by one click: who is offered it says that it is meant.
  private func requireChecked(
    _ taking: CaseTaking, _ sent: CaseForm, _ context: WebContext
  ) async throws {
    let desk = try site.caseDesk()
    let mayBeFinal = desk.shelf.types.values.contains { type in
      type.step(taking.step).map(type.isFinal) == true
    }
    guard sent["checked"].isEmpty, mayBeFinal else { return }
    let sheet = try await desk.sheet(taking.caseID, for: site.actor(context))
    let offered = sheet.steps.first { $0.step.id == taking.step && $0.blocked == nil }?.step
    guard let offered, sheet.type.isFinal(offered) else { return }
    throw CaseError.notChecked(offered.label)
  }

  @Sendable func file(_ request: Request, _ context: WebContext) async throws -> Response {
    try await site.evidence(context)
  }

  @Sendable func reveal(_ request: Request, _ context: WebContext) async throws -> Response {
    do {
      let shown = try await site.caseDesk().reveal(try id(context), by: site.actor(context))
      return try await page(request, context, nil, revealed: shown)
    } catch let problem as CaseError {
      return try await page(request, context, problem)
    }
  }

  @Sendable func erase(_ request: Request, _ context: WebContext) async throws -> Response {
    let sent = try await CaseForm.read(request, site.limits)
    do {
      try await site.caseDesk().erase(
        try id(context), because: sent["comment"], by: site.actor(context))
      return site.done("/cases/\(try id(context))", "erased")
    } catch let problem as CaseError {
      return try await page(request, context, problem)
    }
  }
}

extension Site {
  /// The file that a path names, `…/:id/files/:file`.
  func evidence(_ context: WebContext) async throws -> Response {
    guard let id = Int64(try parameter("id", context)),
      let file = Int64(try parameter("file", context))
    else { throw failure(.notFound) }
    let (kept, bytes) = try await caseDesk().evidence(file, for: actor(context))
    guard kept.caseID == id else { throw failure(.notFound) }
    // It is saved, never shown in the frame of the platform: what is in it is not ours.
    let name = FormValues.encode(kept.name)
    return Response(
      status: .ok,
      headers: [
        .contentType: kept.type.mediaType,
        .contentDisposition: "attachment; filename*=UTF-8''\(name)",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
