import Accounts
import HTTPTypes
import Hummingbird

/// One address, the method that it supports, who may use it, and what answers.
struct Route: Sendable {
  typealias Handler = @Sendable (Request, WebContext) async throws -> Response

  /// Whose records an address is about.
  enum Subject: Hashable, Sendable {
    /// Nobody's.
    case nobody
    /// Those of the enterprise whose code is this parameter of the path.
    case enterprise(String)
    /// Those of the enterprise behind the document whose id is this parameter.
    case document(String)
    /// The case whose id is this parameter.
    case caseFile(String)
    /// Those of some enterprises: the handler shows only what the permission reaches.
    case some
    /// Those of all enterprises: only for whom the permission reaches everybody.
    case everybody
  }

  let method: HTTPRequest.Method
  let path: String
  let permission: Permission
  let subject: Subject
  let handler: Handler

  static func get(
    _ path: String, for permission: Permission = .readPolicy, of subject: Subject = .nobody,
    use handler: @escaping Handler
  ) -> Route {
    Route(
      method: .get, path: path, permission: permission, subject: subject, handler: handler)
  }

  /// A post names its permission: nothing is changed by whoever comes along.
  static func post(
    _ path: String, for permission: Permission, of subject: Subject = .nobody,
    use handler: @escaping Handler
  ) -> Route {
    Route(
      method: .post, path: path, permission: permission, subject: subject, handler: handler)
  }

  /// Whether a request's path is this route's.
  func matches(_ requested: [Substring]) -> Bool {
    let own = path.split(separator: "/")
    return own.count == requested.count
      && zip(own, requested).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
  }
}
