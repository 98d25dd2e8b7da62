import HTTPTypes
import Hummingbird

/// What belongs to no reader in particular: the stylesheet, the icon, the API description, health.
struct ServicePages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get(Stylesheet.path, use: stylesheet), .get("/favicon.svg", use: icon),
      .get("/api/openapi.yaml", use: description), .get("/health", use: health),
    ]
  }

  // Its name holds a digest of its text, so that a browser may keep it for good.
  @Sendable func stylesheet(_ request: Request, _ context: WebContext) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: "text/css; charset=utf-8",
        .cacheControl: "public, max-age=31536000, immutable",
      ],
      body: ResponseBody(byteBuffer: Self.stylesheetBytes))
  }

  @Sendable func icon(_ request: Request, _ context: WebContext) -> Response {
    Response(
      status: .ok,
      headers: [.contentType: "image/svg+xml", .cacheControl: "public, max-age=86400"],
      body: ResponseBody(byteBuffer: Self.iconBytes))
  }

  @Sendable func description(_ request: Request, _ context: WebContext) -> Response {
    Response(
      status: .ok, headers: [.contentType: "application/yaml; charset=utf-8"],
      body: ResponseBody(byteBuffer: Self.descriptionBytes))
  }

  @Sendable func health(_ request: Request, _ context: WebContext) async throws -> Response {
    let health = await site.platform.health()
    let status: HTTPResponse.Status = health.isDatabaseReachable ? .ok : .serviceUnavailable
    return try JSONAnswer.response(health, status: status)
  }

  private static let stylesheetBytes = ByteBuffer(string: Stylesheet.text)
  private static let descriptionBytes = ByteBuffer(string: OpenAPI.text)
  private static let iconBytes = ByteBuffer(
    string: """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">\
      <rect width="32" height="32" rx="6" fill="#0b4f8a"/>\
      <path d="M6 20h20l-4 6H10zM15 6h2v12h-2zM18 8l7 9h-7z" fill="#fff"/></svg>
      """)
}
