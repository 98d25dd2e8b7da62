import Accounts
import HTTPTypes
import Hummingbird
import TradeTerms

/// The page where files are dropped, and what became of them.
struct HandInPages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/hand-in", for: .handIn, of: .some, use: form),
      .post("/hand-in", for: .handIn, of: .some, use: take),
      .post("/documents/:id/correct", for: .handIn, of: .document("id"), use: correct),
    ]
  }

  @Sendable func form(_ request: Request, _ context: WebContext) async throws -> Response {
    let limitText = site.words(
      "handin.limit", context,
      [
        "file": Sizes.text(site.limits.partBytes), "total": Sizes.text(site.limits.bodyBytes),
        "parts": String(site.limits.parts),
      ])
    let values: [String: Any] = [
      "title": site.words("handin.title", context), "atHandIn": true, "limitText": limitText,
    ]
    return site.renderer.response(.handIn, values, to: request, context)
  }

  // The answer is the result itself: to hand the same documents in again, as a browser that
  // reloads does, changes nothing.
  @Sendable func take(_ request: Request, _ context: WebContext) async throws -> Response {
    try await answer(request, context, correcting: nil)
  }

  @Sendable func correct(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try site.parameter("id", context)
    guard let refused = try await site.platform.document(id), refused.refusedText != nil else {
      throw site.failure(.notFound)
    }
    return try await answer(request, context, correcting: id)
  }

  private func answer(_ request: Request, _ context: WebContext, correcting id: String?)
    async throws -> Response
  {
    let upload = Upload(request: request, limits: site.limits)
    guard upload.mediaType.type == "multipart/form-data" else {
      throw site.failure(.unsupportedMedia, place: "Content-Type: \(upload.mediaType.type)")
    }
    var results: [HandInResult] = []
    var text: MultipartPart?
    try await upload.parts { part in
      // A browser sends an empty part without a name for a field in which no file was chosen.
      if let name = part.filename, !(name.isEmpty && part.content.isEmpty) {
        let file = HandedFile(
          name: name, bytes: part.content, corrects: id, sender: site.sender(context))
        results.append(try await site.platform.handIn(file))
      } else if part.name == "text", !part.content.isEmpty {
        text = part
      }
    }
    // A file that is chosen goes before the text, which stands in the form anyway.
    if results.isEmpty, let text, let id {
      let file = HandedFile(
        name: "\(id).xml", bytes: text.content, corrects: id, sender: site.sender(context))
      results.append(try await site.platform.handIn(file))
    }
    guard !results.isEmpty else {
      throw Failure(
        .unprocessable, what: site.catalogue["handin.none"],
        remedy: site.catalogue["handin.none.remedy"])
    }
    return respond(results, to: request, context)
  }

  private func respond(_ results: [HandInResult], to request: Request, _ context: WebContext)
    -> Response
  {
    let counts = HandInCounts(results)
    let values: [String: Any] = [
      "title": site.words("handin.result", context), "atHandIn": true,
      "counts": HandInLine.Verdict.allCases.compactMap { verdict -> [String: Any]? in
        let count = counts[verdict]
        guard count > 0 else { return nil }
        return [
          "count": count, "countName": site.words("verdict.\(verdict.rawValue)", context),
          "tone": verdict.tone.rawValue,
        ]
      },
      "files": results.map { file($0, context) },
    ]
    return site.renderer.response(
      .handInResult, values, to: request, context,
      status: counts.isRefusedAsAWhole ? .unprocessableContent : .ok)
  }

  private func file(_ result: HandInResult, _ context: WebContext) -> [String: Any] {
    [
      "fileName": result.file, "receipt": optional(result.receipt),
      "hasFileFindings": !result.findings.isEmpty,
      "isEmpty": result.documents.isEmpty && result.findings.isEmpty,
      "findings": result.findings.map { FindingText.values($0, site, context) },
      "documents": result.documents.map { line(numbered: $0, context) },
    ]
  }

  private func line(numbered line: HandInLine, _ context: WebContext) -> [String: Any] {
    let link = line.id.map { "/documents/\(FormValues.encode($0))" }
    let isRefused = line.verdict == .refused
    return [
      "verdict": site.words("verdict.\(line.verdict.rawValue)", context),
      "tone": line.verdict.tone.rawValue, "kindText": line.kind.text[context.language],
      "docNumber": line.number, "openLink": optional(isRefused ? nil : link),
      "fixLink": optional(isRefused ? link.map { $0 + "#correct" } : nil),
      "reason": optional(line.reason?[context.language]),
      "hasFindings": !line.findings.isEmpty,
      "findings": line.findings.map { FindingText.values($0, site, context) },
    ]
  }
}

extension HandInLine.Verdict {
  var tone: Label.Tone {
    switch self {
    case .accepted: .good
    case .repeated, .kept: .neutral
    case .refused: .bad
    }
  }
}
