import HTTPTypes
import Hummingbird
import Mustache

/// The templates of all pages, compiled once for each language.
struct Renderer: Sendable {
  let catalogue: Catalogue
  private let libraries: [Language: MustacheLibrary]

  /// Fills the words into the templates and compiles them.
  /// - Throws: `CatalogueError` for a key without wording, or the parser's error.
  init(catalogue: Catalogue, stylesheetPath: String) throws {
    self.catalogue = catalogue
    var libraries: [Language: MustacheLibrary] = [:]
    for language in Language.allCases {
      var library = MustacheLibrary()
      for (name, template) in Templates.all {
        let filled = try catalogue.fill(template, named: name, in: language)
          .replacing("@@stylesheet@@", with: stylesheetPath)
          .replacing("@@lang@@", with: language.tag)
          .replacing("@@other@@", with: language.other.rawValue)
        try library.register(filled, named: name)
      }
      libraries[language] = library
    }
    self.libraries = libraries
  }

  /// One page as HTML.
  func html(_ page: PageName, _ values: [String: Any], in language: Language) -> String {
    libraries[language]?.render(values, withTemplate: page.rawValue) ?? ""
  }

  /// One page as an answer to a request.
  func response(
    _ page: PageName, _ values: [String: Any], to request: Request, _ context: WebContext,
    status: HTTPResponse.Status = .ok
  ) -> Response {
    var values = values
    values["switchTo"] = Self.switchLink(request, to: context.language.other)
    let html = html(page, values, in: context.language)
    return Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
  }

  /// The same address in the other language. A page that answers a form is left for its form.
  private static func switchLink(_ request: Request, to language: Language) -> String {
    let query = FormValues(request.uri.query ?? "")
    return request.uri.path + "?"
      + query.text(without: ["lang"], adding: ("lang", language.rawValue))
  }
}
