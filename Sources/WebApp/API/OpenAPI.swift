/// The description of the API (OpenAPI 3.1), held against the routes by a test.
enum OpenAPI {
  static let text = paths + casePaths + components + handInSchemas + caseSchemas
}
