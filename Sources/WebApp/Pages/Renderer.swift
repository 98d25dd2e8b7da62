import HTTPTypes
import Hummingbird
import Mustache

/// The templates of all pages, compiled once for each language.
struct Renderer: Sendable {
  let catalogue: Catalogue
  private let libraries: [Language: MustacheLibrary]
  private let memory = PageMemory()
  /// Whether the platform has cases, so that the frame leads to them.
  private let hasCases: Bool

  /// Fills the words into the templates and compiles them.
  /// - Throws: `CatalogueError` for a key without wording, or the parser's error.
  init(catalogue: Catalogue, stylesheetPath: String, hasCases: Bool = false) throws {
    self.catalogue = catalogue
    self.hasCases = hasCases
    var libraries: [Language: MustacheLibrary] = [:]
    for language in Language.allCases {
      var library = MustacheLibrary()
      for (name, template) in Templates.all {
        let filled = try catalogue.fill(template, named: name, in: language)
          .replacing("@@stylesheet@@", with: stylesheetPath)
          .replacing("@@print@@", with: Stylesheet.print)
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

  /// One page as an answer to a request. The same content at the same address is rendered once.
  func response(
    _ page: PageName, of content: some Hashable & Sendable, to request: Request,
    _ context: WebContext, values: () -> [String: Any]
  ) -> Response {
    let key = PageMemory.Key(
      page: page, language: context.language, address: request.uri.string,
      content: AnyContent(content), reader: context.readerKey)
    if let body = memory.body(of: key) { return Self.response(.ok, body) }
    let body = body(page, values(), to: request, context)
    memory.keep(body, as: key)
    return Self.response(.ok, body)
  }

  /// One page as an answer to a request, rendered anew.
  func response(
    _ page: PageName, _ values: [String: Any], to request: Request, _ context: WebContext,
    status: HTTPResponse.Status = .ok
  ) -> Response {
    Self.response(status, body(page, values, to: request, context))
  }

  private func body(
    _ page: PageName, _ values: [String: Any], to request: Request, _ context: WebContext
  ) -> ByteBuffer {
    var values = values
    values["switchTo"] = Self.switchLink(
      request, at: values["self"] as? String, to: context.language.other)
    values.merge(context.frame(hasCases: hasCases)) { own, _ in own }
    return ByteBuffer(string: html(page, values, in: context.language))
  }

  private static func response(_ status: HTTPResponse.Status, _ body: ByteBuffer) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: body))
  }

  /// The same address in the other language. A page that answers a form is left for its form.
  private static func switchLink(
    _ request: Request, at path: String?, to language: Language
  ) -> String {
    let query = FormValues(request.uri.query ?? "")
    return (path ?? request.uri.path) + "?"
      + query.text(without: ["lang", "form"], adding: ("lang", language.rawValue))
  }
}
