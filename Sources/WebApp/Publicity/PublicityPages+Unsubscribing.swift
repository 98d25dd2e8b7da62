import Accounts
import Hummingbird

extension PublicityPages {
  /// Asks whoever opened the link of a mail; to look at it changes nothing, for programs open links
  /// before people do.
  @Sendable func unsubscribing(
    _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let token = try site.parameter("token", context)
    guard try await site.desk().canUnsubscribe(token) else { throw AccountError.linkUnusable }
    return page(request, context, token: token, isDone: false)
  }

  /// Stops the digest. The link is what allows it: mail servers come without a session (RFC 8058),
  /// and whoever talks a browser into it would have to know the link.
  @Sendable func unsubscribe(_ request: Request, _ context: WebContext) async throws -> Response {
    let token = try site.parameter("token", context)
    try await site.desk().unsubscribe(token, address: context.address)
    return page(request, context, token: token, isDone: true)
  }

  private func page(
    _ request: Request, _ context: WebContext, token: String, isDone: Bool
  ) -> Response {
    let values: [String: Any] = [
      "title": site.words("unsubscribe.title", context), "token": token, "isDone": isDone,
    ]
    return site.renderer.response(.unsubscribe, values, to: request, context)
  }
}
