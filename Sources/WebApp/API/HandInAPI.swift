import Accounts
import HTTPTypes
import Hummingbird
import TradeTerms

/// Takes documents in from programs. An answer waits until what it accepts is durable.
struct HandInAPI: Sendable {
  let site: Site

  var routes: [Route] { [.post("/api/v1/documents", for: .handIn, of: .some, use: take)] }

  @Sendable func take(_ request: Request, _ context: WebContext) async throws -> Response {
    let upload = Upload(request: request, limits: site.limits)
    var results: [HandInResult] = []
    switch upload.mediaType.type {
    case "application/xml", "text/xml", "application/zip":
      let bytes = try await upload.bytes()
      guard !bytes.isEmpty else { throw nothing }
      let name = upload.mediaType.type == "application/zip" ? "message.zip" : "message.xml"
      results.append(
        try await site.platform.handIn(
          HandedFile(name: name, bytes: bytes, sender: site.sender(context))))
    case "multipart/form-data":
      try await upload.parts { part in
        guard let name = part.filename else { return }
        let file = HandedFile(name: name, bytes: part.content, sender: site.sender(context))
        results.append(try await site.platform.handIn(file))
      }
      guard !results.isEmpty else { throw nothing }
    case let other:
      throw site.failure(.unsupportedMedia, place: "Content-Type: \(other)")
    }
    let counts = HandInCounts(results)
    guard !counts.isRefusedAsAWhole else {
      var failure = site.failure(.unprocessable)
      failure.results = results
      throw failure
    }
    return try JSONAnswer.response(Answer(counts: counts, results: results))
  }

  private var nothing: Failure {
    Failure(
      .unprocessable, what: site.catalogue["handin.none"],
      remedy: site.catalogue["handin.none.remedy"])
  }

  private struct Answer: Encodable {
    let counts: HandInCounts
    let results: [HandInResult]
  }
}
