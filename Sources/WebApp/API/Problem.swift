import HTTPTypes
import Hummingbird
import TradeTerms

/// Problem details (RFC 9457), in the language asked for and in both.
struct Problem: Encodable {
  let type: String
  let title: String
  let status: Int
  let detail: String
  let instance: String
  /// Where in the request the problem is.
  let place: String
  let what: Wording
  let remedy: Wording
  /// The files of a hand-in that was refused as a whole.
  let results: [HandInResult]?
  /// The fields of a form that are not right.
  let fields: [Failure.FaultyField]?

  init(_ failure: Failure, _ context: WebContext, path: String) {
    type = "urn:chuhai:problem:\(failure.kind.rawValue)"
    title = failure.what[context.language]
    status = failure.kind.rawValue
    detail = failure.remedy[context.language]
    instance = failure.kind == .broken ? "urn:chuhai:request:\(context.id)" : path
    place = failure.place
    what = failure.what
    remedy = failure.remedy
    results = failure.results.isEmpty ? nil : failure.results
    fields = failure.fields.isEmpty ? nil : failure.fields
  }

  func response(_ language: Language) throws -> Response {
    var response = try JSONAnswer.response(self, status: HTTPResponse.Status(code: status))
    response.headers[.contentType] = "application/problem+json"
    response.headers[.contentLanguage] = language.tag
    return response
  }
}
