public import Accounts
public import Cases
import Foundation
import Hummingbird
public import Logging
import NIOCore
public import OpenIDConnect
public import PolicyPacks

/// The pages and the API as one server.
public enum WebServer {
  /// Serves until the process is told to end; `onListening` is called once requests are taken,
  /// `models` are decision models that are open from the start, `policies` the packs to show, and
  /// `provider` another house where people may sign in.
  /// - Throws: an `Explained` error when a template or the catalogue is broken or the port is
  ///   taken.
  public static func run(
    platform: Platform, address: ListenAddress, logger: Logger, models: [HandedFile] = [],
    policies: [PolicyPack] = [], accounts: AccountDesk? = nil,
    cases: CaseDesk? = nil, provider: IdentityProvider? = nil,
    onListening: @escaping @Sendable () -> Void
  ) async throws {
    let sightings = accounts.map { desk in
      SightingLog(desk) { logger.error("the audit trail cannot be written: \($0)") }
    }
    let application = try build(
      platform: platform, address: address, logger: logger, models: models, policies: policies,
      accounts: accounts, cases: cases, provider: provider, sightings: sightings,
      onListening: onListening)
    do {
      try await application.runService()
      await sightings?.flush()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw ListenError.portTaken(address.port)
    }
  }

  /// Builds the application; whoever calls runs it, or hands it to a test.
  static func build(
    platform: Platform, address: ListenAddress, logger: Logger,
    limits: MultipartLimits = MultipartLimits(), models: [HandedFile] = [],
    policies: [PolicyPack] = [], accounts: AccountDesk? = nil, cases: CaseDesk? = nil,
    provider: IdentityProvider? = nil, sightings: SightingLog? = nil,
    shelf: ModelShelf = ModelShelf(),
    print: @escaping @Sendable (String) async throws -> Data? = PrintShop.pdf,
    onListening: @escaping @Sendable () -> Void = {}
  ) throws -> some ApplicationProtocol {
    let catalogue = try Catalogue(Words.tables)
    let renderer = try Renderer(
      catalogue: catalogue, stylesheetPath: Stylesheet.path, hasCases: cases != nil)
    let site = Site(
      platform: platform, renderer: renderer, limits: limits, policies: policies,
      accounts: accounts, cases: cases, provider: provider, sightings: sightings,
      cookie: SessionCookie(isSecure: address.isBehindHTTPS),
      ownAddress: (address.ownAddress, address.publicHost ?? address.host),
      isBehindProxy: address.publicURL != nil, shelf: shelf, print: print)
    for model in models { _ = try site.shelf.add([model]) }
    let routes = routes(of: site)
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders())
    router.add(middleware: LanguageChoice())
    router.add(middleware: FailurePages(site: site, routes: routes))
    router.add(middleware: SessionReader(site: site))
    // Once more, within: what goes wrong from here on is told in the frame of who is signed in.
    router.add(middleware: FailurePages(site: site, routes: routes))
    router.add(middleware: RequestGuard(site: site, address: address))
    for route in routes {
      let guarded = AccessGuard(site: site, route: route)
      router.on(RouterPath(route.path), method: route.method, use: guarded.handle)
    }
    return Application(
      router: router,
      configuration: ApplicationConfiguration(
        address: .hostname(address.host, port: address.port)),
      onServerRunning: { _ in onListening() },
      logger: logger)
  }

  /// All addresses of the site.
  static func routes(of site: Site) -> [Route] {
    HomePages(site: site).routes + EnterprisePages(site: site).routes
      + DecisionPages(site: site).routes + DocumentPages(site: site).routes
      + HandInPages(site: site).routes + ModelPages(site: site).routes
      + FeelPages(site: site).routes + PolicyPages(site: site).routes
      + HistoryPages(site: site).routes + QueryAPI(site: site).routes
      + HandInAPI(site: site).routes + CaseAPI(site: site).routes + ServicePages(site: site).routes
      + SignInPages(site: site).routes + IdentityPages(site: site).routes
      + AccountPages(site: site).routes
      + OrganisationPages(site: site).routes + AdministrationPages(site: site).routes
      + CaseListPages(site: site).routes + CaseOpeningPages(site: site).routes
      + CasePages(site: site).routes + InboxPages(site: site).routes
      + ReturnPages(site: site).routes + PublicityPages(site: site).routes
      + TargetPage(site: site).routes + ExportCalendarPages(site: site).routes
      + CaseGroupPages(site: site).routes + OfferPages(site: site).routes
      + TitlePages(site: site).routes
  }
}
