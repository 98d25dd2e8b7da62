import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging

@testable import WebApp

/// Sends requests to the whole site over a platform, without a socket.
struct SiteTester {
  var platform = FakePlatform.make()
  var limits = MultipartLimits()
  /// The models that outlive a request.
  var shelf = ModelShelf()

  /// The answer to one request.
  func send(
    _ uri: String, method: HTTPRequest.Method = .get, headers: HTTPFields = [:],
    body: String? = nil
  ) async throws -> (status: Int, headers: HTTPFields, text: String) {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let site = try WebServer.build(
      platform: platform, address: ListenAddress(port: 0), logger: logger, limits: limits,
      shelf: shelf)
    return try await site.test(.router) { client in
      try await client.execute(
        uri: uri, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
      ) { response in
        (response.status.code, response.headers, String(buffer: response.body))
      }
    }
  }

  /// The answer to a form with files.
  func upload(
    _ uri: String, _ files: [(field: String, name: String?, content: String)],
    headers: HTTPFields = [:]
  ) async throws -> (status: Int, headers: HTTPFields, text: String) {
    var headers = headers
    headers[.contentType] = "multipart/form-data; boundary=\"x-y\""
    let parts = files.map { file in
      let name = file.name.map { "; filename=\"\($0)\"" } ?? ""
      return "--x-y\r\nContent-Disposition: form-data; name=\"\(file.field)\"\(name)\r\n\r\n"
        + "\(file.content)\r\n"
    }
    return try await send(
      uri, method: .post, headers: headers, body: parts.joined() + "--x-y--\r\n")
  }
}
