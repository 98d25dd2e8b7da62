import HTTPTypes
import Hummingbird

/// Chooses the reader's language: `?lang=`, else the cookie, else, for the API, what it asks for.
struct LanguageChoice: RouterMiddleware {
  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    guard let asked = Self.asked(in: request) else {
      context.language = Self.remembered(in: request)
      return try await next(request, context)
    }
    context.language = asked
    var response = try await next(request, context)
    response.headers.append(
      HTTPField(
        name: .setCookie,
        value: "lang=\(asked.rawValue); Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"))
    return response
  }

  private static func asked(in request: Request) -> Language? {
    guard let query = request.uri.query, query.contains("lang=") else { return nil }
    return Language(rawValue: FormValues(query)["lang"])
  }

  private static func remembered(in request: Request) -> Language {
    if let cookie = request.headers[.cookie], cookie.contains("lang=") {
      for pair in cookie.split(separator: ";") {
        let trimmed = pair.drop { $0 == " " }
        if trimmed.hasPrefix("lang="),
          let language = Language(rawValue: String(trimmed.dropFirst(5)))
        {
          return language
        }
      }
    }
    guard request.uri.path.hasPrefix("/api/"),
      request.headers[.acceptLanguage]?.hasPrefix("en") == true
    else { return .chinese }
    return .english
  }
}
