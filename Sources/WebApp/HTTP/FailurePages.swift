import HTTPTypes
import Hummingbird
import Logging
import TradeTerms

/// The one place where an error becomes an answer: a page for people, problem details for programs.
struct FailurePages: RouterMiddleware {
  let site: Site
  let routes: [Route]

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      var failure = Failure(error, site.catalogue)
      if failure.kind == .notFound, error is any HTTPResponseError {
        failure = unmatched(request)
      }
      // A question that cannot be understood has no content that could be processed.
      if failure.kind == .unprocessable, request.method == .get { failure.kind = .badRequest }
      if failure.kind == .broken || failure.kind == .unavailable {
        context.logger.error("request failed", metadata: ["error": "\(error)"])
      }
      return try respond(to: failure, request, context)
    }
  }

  /// An address that no route answers: unknown, or known under another method.
  private func unmatched(_ request: Request) -> Failure {
    let path = request.uri.path.split(separator: "/")
    let methods = routes.filter { $0.matches(path) }.map(\.method.rawValue)
    guard !methods.isEmpty, !methods.contains(request.method.rawValue) else {
      return site.failure(.notFound, place: request.uri.path)
    }
    var failure = site.failure(.methodNotAllowed, place: request.method.rawValue)
    failure.allowed = Set(methods + (methods.contains("GET") ? ["HEAD"] : [])).sorted()
    return failure
  }

  private func respond(to failure: Failure, _ request: Request, _ context: WebContext) throws
    -> Response
  {
    var response =
      request.uri.path.hasPrefix("/api/")
      ? try Problem(failure, context, path: request.uri.path).response(context.language)
      : page(failure, request, context)
    if !failure.allowed.isEmpty {
      response.headers[.allow] = failure.allowed.joined(separator: ", ")
    }
    // What is left of a body that is too large, or that nobody asked for, is not waited for.
    if failure.kind == .tooLarge || isHeavy(request) {
      response.headers[.connection] = "close"
      context.cutOff()
    }
    return response
  }

  /// Whether a request brings more than a form, or does not say how much.
  private func isHeavy(_ request: Request) -> Bool {
    guard request.method != .get, request.method != .head else { return false }
    if let declared = request.headers[.contentLength].flatMap(Int.init) {
      return declared > 1 << 20
    }
    return request.headers[.transferEncoding] != nil
  }

  private func page(_ failure: Failure, _ request: Request, _ context: WebContext) -> Response {
    let values: [String: Any] = [
      "title": failure.what[context.language], "status": failure.kind.rawValue,
      "remedy": failure.remedy[context.language],
      "place": failure.place.isEmpty ? false : failure.place,
      "number": failure.kind == .broken ? context.id : false,
    ]
    return site.renderer.response(
      .failure, values, to: request, context,
      status: HTTPResponse.Status(code: failure.kind.rawValue))
  }
}
