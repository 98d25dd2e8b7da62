import Accounts
import Cases
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import OpenIDConnect
import Registry
import Storage
import StorageTesting
import Synchronization
import TradeTerms

@testable import WebApp

/// The whole site with accounts over a made-up platform: two enterprises, each with its people, its
/// city and a case of its own, and people of every kind around them.
struct AccountSite: Sendable {
  /// Somebody who asks.
  enum Who: String, CaseIterable, Sendable {
    case open, reader, own, other, provider, park, stranger, city, cityOfficer, cityReader
    case otherCity, province, provinceOfficer, provinceReader, uninvolved, association, expert
    case house, token, casesToken, handInToken

    /// What a program may do with its token; nil for people.
    var scope: AccessToken.Scope? {
      switch self {
      case .token: .read
      case .casesToken: .cases
      case .handInToken: .handIn
      default: nil
      }
    }
  }

  static let password = "a sentence about the sea"
  static let mine = "91440300HC9000055L"
  static let theirs = "91440100HC9000012W"
  static let start = Instant(millisecondsSinceEpoch: 1_796_000_000_000)

  let site: Site
  let desk: AccountDesk
  let cases: CaseDesk
  let database: any Database
  let routes: [Route]
  let people: [Who: AccountDesk.SignedIn]
  /// The cases of the enterprise and of the other one, each with a file.
  let files: (mine: Int64, theirs: Int64)
  /// Counts what is made, so that nothing is called like another thing.
  let counter = Counter()
  let selects = Selects()
  /// The other house, where there is one.
  let provider: IdentityProvider?
  private let tokens: [Who: SecretToken]
  /// Sends to the site, which is built once.
  private let client: any TestClientProtocol

  /// Runs `body` with a site of its own, beside another house where one is given.
  static func run(
    provider: IdentityProvider? = nil,
    _ body: @escaping @Sendable (AccountSite) async throws -> Void
  ) async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let migrations = RegistryStore.migrations + AccountMigrations.all + CaseMigrations.all
      _ = try await Task { try Migrator(migrations).upgrade(database, appliedAt: 0) }.value
      _ = try await Task {
        try EnterpriseImport(
          authorship: Authorship(owner: "省商务厅", author: "test", knownAt: start)
        ).run(Project.bytes("Examples/enterprises.csv"), into: database)
      }.value
      let desk = accounts(database)
      let pack = try SmallCases.pack()
      let cases = SmallCases.desk(database, pack) { start }
      let shelf = ModelShelf()
      _ = try shelf.add([HandedFile(name: "m.dmn", bytes: Array(model.utf8))])
      let site = Site(
        platform: platform,
        renderer: try Renderer(
          catalogue: try Catalogue(Words.tables), stylesheetPath: Stylesheet.path),
        limits: MultipartLimits(), policies: [pack], accounts: desk, cases: cases, shelf: shelf)
      var logger = Logger(label: "test")
      logger.logLevel = .critical
      let application = try WebServer.build(
        platform: platform, address: ListenAddress(port: 0), logger: logger, policies: [pack],
        accounts: desk, cases: cases, provider: provider, shelf: shelf,
        // A real print takes a second, and has a test of its own.
        print: { Data("%PDF- \($0.utf8.count)".utf8) })
      try await application.test(.router) { client in
        try await body(try await AccountSite(site, desk, cases, database, client, provider))
      }
    }
  }

  private init(
    _ site: Site, _ desk: AccountDesk, _ cases: CaseDesk, _ database: any Database,
    _ client: any TestClientProtocol, _ provider: IdentityProvider?
  ) async throws {
    self.site = site
    self.desk = desk
    self.cases = cases
    self.database = database
    self.client = client
    self.provider = provider
    routes = WebServer.routes(of: site)
    let people = try await Self.invite(desk)
    self.people = people
    guard let own = people[.own]?.principal else { throw AccountError.noSuchMember }
    var tokens: [Who: SecretToken] = [:]
    for who in Who.allCases {
      guard let scope = who.scope else { continue }
      let token = try await desk.makeToken(name: "t", scopes: [scope], days: 1, own).0
      // A token notes when it was used first, which would look like a change later.
      _ = try await desk.principal(token: token, address: "")
      tokens[who] = token
    }
    self.tokens = tokens
    let actors = try Actors(people)
    let mine = try await actors.open(.own, cases, database, withFile: true)
    let theirs = try await actors.open(.other, cases, database, withFile: true)
    files = (mine.id, theirs.id)
    var sorting = CaseTaking(mine.id, "sort", revision: mine.revision)
    sorting.fields = ["topic": "T"]
    _ = try await cases.take(sorting, by: actors.officer)
  }

  /// Brings in the organisations and their people.
  private static func invite(_ desk: AccountDesk) async throws -> [Who: AccountDesk.SignedIn] {
    guard let link = try await desk.firstLink(),
      let admin = try await desk.use(
        link, mail: "admin@example.org", name: "管", password: password, address: "")
    else { throw AccountError.linkUnusable }
    var people: [Who: AccountDesk.SignedIn] = [.house: admin]
    func organisation(
      _ kind: OrganisationKind, _ code: String? = nil, _ city: City? = nil, name: String? = nil
    ) async throws -> Organisation {
      try await desk.addOrganisation(
        kind, name: name ?? kind.rawValue, code: code, city: city, by: admin.principal)
    }
    func person(_ who: Who, _ role: OrganisationRole, _ place: Organisation) async throws {
      let link = try await desk.invite(
        mail: "\(who.rawValue)@example.org", as: role, into: place.id, by: admin.principal)
      people[who] = try await desk.use(
        link, mail: "", name: who.rawValue, password: password, address: "")
    }
    let firm = try await organisation(.enterprise, mine, .shenzhen)
    let broker = try await organisation(.provider)
    let park = try await organisation(.park)
    try await person(.own, .manager, firm)
    try await person(.reader, .reader, firm)
    try await person(.other, .manager, try await organisation(.enterprise, theirs, .guangzhou))
    try await person(.provider, .manager, broker)
    try await person(.park, .manager, park)
    try await person(.stranger, .manager, try await organisation(.park))
    let city = try await organisation(.city, nil, .shenzhen)
    try await person(.city, .manager, city)
    try await person(.cityOfficer, .officer, city)
    try await person(.cityReader, .reader, city)
    try await person(.otherCity, .manager, try await organisation(.city, nil, .guangzhou))
    let department = try await organisation(.province, name: SmallCases.department)
    try await person(.province, .manager, department)
    try await person(.provinceOfficer, .officer, department)
    try await person(.provinceReader, .reader, department)
    try await person(
      .uninvolved, .manager, try await organisation(.province, name: SmallCases.uninvolved))
    try await person(.association, .manager, try await organisation(.association))
    try await person(.expert, .officer, try await organisation(.association, name: "专家所在"))
    guard let boss = people[.own]?.principal else { throw AccountError.noSuchMember }
    try await desk.setMandate(true, to: broker.id, by: boss)
    try await desk.setMandate(true, to: park.id, by: boss)
    return people
  }

  /// The accounts, with which cases are erased too, as in the house.
  private static func accounts(_ database: any Database) -> AccountDesk {
    var desk = AccountDesk(database, key: HouseKey(), mailer: NoMailer()) { start }
      .withQuickPasswords
    desk.alsoErase = { erased, session in
      try CaseDesk.erase(
        erased.account, named: erased.name, mark: erased.mark, at: erased.at, session)
    }
    return desk
  }

  /// The answer to one request of somebody, in their session or in another one of theirs.
  func send(
    _ who: Who, _ method: HTTPRequest.Method, _ uri: String, body: String? = nil,
    headers: HTTPFields = [:], showsForm: Bool = true, session: AccountDesk.SignedIn? = nil
  ) async throws -> (status: Int, headers: HTTPFields, text: String) {
    var headers = headers
    var uri = uri
    if let signedIn = session ?? people[who] {
      headers[.cookie] = ["session=\(signedIn.token)", headers[.cookie]].compactMap(\.self)
        .joined(separator: "; ")
      if method == .post, showsForm {
        uri += (uri.contains("?") ? "&" : "?") + "form=\(signedIn.session.formKey)"
      }
    }
    if let token = tokens[who] { headers[.authorization] = "Bearer \(token)" }
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
    if let token = tokens[who] { return try await desk.principal(token: token, address: "") }
    return people[who]?.principal ?? .open(address: "")
  }

  /// Counts up.
  final class Counter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
      count.withLock {
        $0 += 1
        return $0
      }
    }
  }
}
