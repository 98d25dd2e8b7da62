import Hummingbird

/// What the handlers know of a request besides the request itself.
struct WebContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The language of the reader.
  var language: Language = .chinese

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
  }
}
