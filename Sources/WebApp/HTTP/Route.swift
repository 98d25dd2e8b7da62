import HTTPTypes
import Hummingbird

/// One address, the method that it supports, and what answers.
struct Route: Sendable {
  typealias Handler = @Sendable (Request, WebContext) async throws -> Response

  let method: HTTPRequest.Method
  let path: String
  let handler: Handler

  static func get(_ path: String, use handler: @escaping Handler) -> Route {
    Route(method: .get, path: path, handler: handler)
  }

  static func post(_ path: String, use handler: @escaping Handler) -> Route {
    Route(method: .post, path: path, handler: handler)
  }

  /// Whether a request's path is this route's.
  func matches(_ requested: [Substring]) -> Bool {
    let own = path.split(separator: "/")
    return own.count == requested.count
      && zip(own, requested).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
  }
}
