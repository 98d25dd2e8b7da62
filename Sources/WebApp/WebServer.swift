public import Hummingbird
public import Logging

/// The pages and the API as one server.
public enum WebServer {
  /// Builds the application; whoever calls runs it, or hands it to a test.
  /// - Throws: an `Explained` error when a template or the catalogue is broken.
  public static func build(
    platform: Platform, address: ListenAddress, logger: Logger
  ) throws -> some ApplicationProtocol {
    try build(platform: platform, address: address, logger: logger, limits: MultipartLimits())
  }

  static func build(
    platform: Platform, address: ListenAddress, logger: Logger, limits: MultipartLimits
  ) throws -> some ApplicationProtocol {
    let catalogue = try Catalogue(Words.tables)
    let renderer = try Renderer(catalogue: catalogue, stylesheetPath: Stylesheet.path)
    let site = Site(platform: platform, renderer: renderer, limits: limits)
    let routes = routes(of: site)
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders())
    router.add(middleware: LanguageChoice())
    router.add(middleware: FailurePages(site: site, routes: routes))
    router.add(
      middleware: RequestGuard(catalogue: catalogue, isLoopbackOnly: address.isLoopback))
    for route in routes {
      router.on(RouterPath(route.path), method: route.method, use: route.handler)
    }
    return Application(
      router: router,
      configuration: ApplicationConfiguration(
        address: .hostname(address.host, port: address.port)),
      logger: logger)
  }

  /// All addresses of the site.
  static func routes(of site: Site) -> [Route] {
    HomePages(site: site).routes + EnterprisePages(site: site).routes
      + DecisionPages(site: site).routes + DocumentPages(site: site).routes
      + HandInPages(site: site).routes + QueryAPI(site: site).routes
      + HandInAPI(site: site).routes + ServicePages(site: site).routes
  }
}
