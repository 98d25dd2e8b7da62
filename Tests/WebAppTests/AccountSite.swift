import Accounts
import Cases
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import OpenIDConnect
import Storage
import StorageTesting
import TradeTerms

@testable import WebApp

/// The whole site with accounts over a made-up platform: two enterprises, of which one has an
/// organisation, and people of every kind.
struct AccountSite: Sendable {
  /// Somebody who asks.
  enum Who: String, CaseIterable, Sendable {
    case open, reader, own, other, provider, park, stranger, city, otherCity, province, association
    case house, token
  }

  static let password = "a sentence about the sea"
  static let mine = "91440300MA5MINE01X"
  static let theirs = "91440100MA5OTHER1X"

  let site: Site
  let desk: AccountDesk
  private let routes: [Route]
  private let people: [Who: AccountDesk.SignedIn]
  private let token: SecretToken
  /// Sends to the site, which is built once.
  private let client: any TestClientProtocol

  /// Runs `body` with a site of its own, beside another house where one is given.
  static func run(
    provider: IdentityProvider? = nil,
    _ body: @escaping @Sendable (AccountSite) async throws -> Void
  ) async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let start = Instant(millisecondsSinceEpoch: 1_796_000_000_000)
      _ = try await Task {
        try Migrator(AccountMigrations.all + CaseMigrations.all).upgrade(database, appliedAt: 0)
      }
      .value
      let desk = AccountDesk(database, key: HouseKey(), mailer: NoMailer()) { start }
      var platform = FakePlatform.make()
      platform.enterpriseSubject = { subject($0) }
      platform.documentSubject = { subject($0 == "d1" ? mine : theirs) }
      let cases = try SmallCases.desk(database) { start }
      var logger = Logger(label: "test")
      logger.logLevel = .critical
      let application = try WebServer.build(
        platform: platform, address: ListenAddress(port: 0), logger: logger, accounts: desk,
        cases: cases, provider: provider)
      let shown = platform
      try await application.test(.router) { client in
        try await body(try await AccountSite(desk, cases, shown, client))
      }
    }
  }

  private init(
    _ desk: AccountDesk, _ cases: CaseDesk, _ platform: Platform, _ client: any TestClientProtocol
  ) async throws {
    self.desk = desk
    self.client = client
    site = Site(
      platform: platform,
      renderer: try Renderer(
        catalogue: try Catalogue(Words.tables), stylesheetPath: Stylesheet.path),
      limits: MultipartLimits(), accounts: desk, cases: cases)
    routes = WebServer.routes(of: site)
    guard let link = try await desk.firstLink() else { throw AccountError.linkUnusable }
    guard
      let admin = try await desk.use(
        link, mail: "admin@example.org", name: "管", password: Self.password, address: "")
    else { throw AccountError.linkUnusable }
    var people: [Who: AccountDesk.SignedIn] = [.house: admin]
    func organisation(_ kind: OrganisationKind, _ code: String? = nil, _ city: City? = nil)
      async throws -> Organisation
    {
      try await desk.addOrganisation(
        kind, name: kind.rawValue, code: code, city: city, by: admin.principal)
    }
    func person(_ who: Who, _ role: OrganisationRole, _ place: Organisation) async throws {
      let link = try await desk.invite(
        mail: "\(who.rawValue)@example.org", as: role, into: place.id, by: admin.principal)
      people[who] = try await desk.use(
        link, mail: "", name: who.rawValue, password: Self.password, address: "")
    }
    let firm = try await organisation(.enterprise, Self.mine, .shenzhen)
    let broker = try await organisation(.provider)
    let park = try await organisation(.park)
    try await person(.own, .manager, firm)
    try await person(.reader, .reader, firm)
    try await person(.other, .manager, try await organisation(.enterprise, "91440300MA5THIRD1X"))
    try await person(.provider, .manager, broker)
    try await person(.park, .manager, park)
    try await person(.stranger, .manager, try await organisation(.park))
    try await person(.city, .manager, try await organisation(.city, nil, .shenzhen))
    try await person(.otherCity, .manager, try await organisation(.city, nil, .foshan))
    try await person(.province, .manager, try await organisation(.province))
    try await person(.association, .manager, try await organisation(.association))
    if let boss = people[.own]?.principal {
      try await desk.setMandate(true, to: broker.id, by: boss)
      try await desk.setMandate(true, to: park.id, by: boss)
      token = try await desk.makeToken(name: "t", scopes: [.read], days: 1, boss).0
    } else {
      token = SecretToken()
    }
    self.people = people
    // The first case is of the enterprise, the second of the other one.
    for who in [Who.own, .other] {
      guard let principal = people[who]?.principal, let user = principal.user,
        let organisation = principal.organisation
      else { throw AccountError.noSuchMember }
      var opening = CaseOpening("question")
      opening.fields = ["question": "如何申报？"]
      let actor = SmallCases.actor(user.id, of: organisation.id, organisation.code ?? "")
      _ = try await cases.open(opening, by: actor)
    }
  }

  private static func subject(_ code: String) -> AccessSubject? {
    switch code {
    case mine: AccessSubject(codes: [mine], city: .shenzhen)
    case theirs: AccessSubject(codes: [theirs], city: .guangzhou)
    default: nil
    }
  }

  /// The answer to one request of somebody.
  func send(
    _ who: Who, _ method: HTTPRequest.Method, _ uri: String, body: String? = nil,
    headers: HTTPFields = [:], showsForm: Bool = true
  ) async throws -> (status: Int, headers: HTTPFields, text: String) {
    var headers = headers
    var uri = uri
    if let signedIn = people[who] {
      headers[.cookie] = "session=\(signedIn.token)"
      if method == .post, showsForm {
        uri += (uri.contains("?") ? "&" : "?") + "form=\(signedIn.session.formKey)"
      }
    }
    if who == .token { headers[.authorization] = "Bearer \(token)" }
    if method == .post, headers[.contentType] == nil {
      headers[.contentType] = "application/x-www-form-urlencoded"
    }
    return try await client.execute(
      uri: uri, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
    ) { response in
      (response.status.code, response.headers, String(buffer: response.body))
    }
  }

  func principal(_ who: Who) async throws -> Principal {
    if who == .token { return try await desk.principal(token: token, address: "") }
    return people[who]?.principal ?? .open(address: "")
  }

  /// Every route, as requests ask for it: about the enterprise with an organisation, and about the
  /// other one.
  var addresses: [(route: Route, mine: String, theirs: String)] {
    routes.map { route in
      func filled(_ code: String, _ document: String, _ file: String) -> String {
        route.path.split(separator: "/", omittingEmptySubsequences: false).map { part in
          switch part {
          case ":code": code
          case ":id" where route.subject == .document("id"): document
          case ":id" where route.subject == .caseFile("id"): file
          case ":token": SecretToken().description
          case _ where part.hasPrefix(":"): "999"
          default: String(part)
          }
        }.joined(separator: "/")
      }
      return (route, filled(Self.mine, "d1", "1"), filled(Self.theirs, "d2", "2"))
    }
  }
}
