import HTTPTypes
import Hummingbird

/// Turns away what a browser was talked into by another site.
///
/// While the server listens on this machine only, a request must also name this machine: a foreign
/// name that resolves to it would let another site's page read the answers.
struct RequestGuard: RouterMiddleware {
  let site: Site
  let address: ListenAddress

  private var catalogue: Catalogue { site.catalogue }

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      try check(request)
    } catch {
      try await RefusalTrail(site: site).add(
        error, of: RefusalTrail.Asked(request), request, context)
      throw error
    }
    return try await next(request, context)
  }

  private func check(_ request: Request) throws {
    if address.isLoopback, let authority = request.head.authority,
      !ListenAddress.isLoopback(Self.host(of: authority)),
      Self.host(of: authority) != address.publicHost
    {
      throw Failure(.misdirected, catalogue, place: authority)
    }
    if request.method == .post, let site = Self.fetchSite, let origin = request.headers[site],
      origin == "cross-site" || origin == "same-site"
    {
      throw Failure(
        .forbidden, what: catalogue["failure.crosssite"],
        remedy: catalogue["failure.crosssite.remedy"])
    }
  }

  private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")

  private static func host(of authority: String) -> String {
    if authority.hasPrefix("[") {
      return String(authority.dropFirst().prefix { $0 != "]" })
    }
    return String(authority.prefix { $0 != ":" })
  }
}
