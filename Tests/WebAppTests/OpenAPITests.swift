import HTTPTypes
import Testing

@testable import WebApp

@Suite struct OpenAPITests {
  /// `METHOD /path` of every operation that the description names.
  private static var described: Set<String> {
    var operations: Set<String> = []
    var path = ""
    for line in OpenAPI.text.split(separator: "\n") {
      if line.hasPrefix("components:") { break }
      if line.hasPrefix("  /"), line.hasSuffix(":") { path = String(line.dropFirst(2).dropLast()) }
      if line == "    get:" { operations.insert("GET \(path)") }
      if line == "    post:" { operations.insert("POST \(path)") }
    }
    return operations
  }

  private static var served: Set<String> {
    get throws {
      let catalogue = try Catalogue(Words.tables)
      let site = Site(
        platform: FakePlatform.make(),
        renderer: try Renderer(catalogue: catalogue, stylesheetPath: Stylesheet.path),
        limits: MultipartLimits())
      let routes = WebServer.routes(of: site).filter {
        $0.path.hasPrefix("/api/") || $0.path == "/health"
      }
      return Set(
        routes.map { route in
          let path = route.path.split(separator: "/")
            .map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }
            .joined(separator: "/")
          return "\(route.method.rawValue) /\(path)"
        })
    }
  }

  @Test func `the description names every route of the API and no other`() throws {
    #expect(Self.described == (try Self.served))
  }

  @Test func `every reference of the description leads somewhere`() {
    for match in OpenAPI.text.matches(of: #/#/components/(\w+)/(\w+)"/#) {
      #expect(
        OpenAPI.text.contains("\n    \(match.2):"), "\(match.1)/\(match.2) is missing")
    }
  }

  @Test func `the description is served as it is`() async throws {
    let answer = try await SiteTester().send("/api/openapi.yaml")
    #expect(answer.text == OpenAPI.text)
    #expect(answer.text.hasPrefix("openapi: 3.1.0\n"))
  }

  @Test func `nothing in the description is defined twice`() {
    // Every component stands at the same depth, each under a name of its own kind.
    var names: [String] = []
    var section = ""
    for line in OpenAPI.text.split(separator: "\n") {
      if line.hasPrefix("  "), !line.hasPrefix("   ") { section = String(line) }
      if let match = line.wholeMatch(of: #/    (\w+):/#) { names.append("\(section).\(match.1)") }
      if let match = line.prefixMatch(of: #/    (\w+): ?\{/#) {
        names.append("\(section).\(match.1)")
      }
    }
    #expect(names.count > 20)
    #expect(
      Set(names).count == names.count, "\(names.filter { name in names.count { $0 == name } > 1 })")
  }
}
