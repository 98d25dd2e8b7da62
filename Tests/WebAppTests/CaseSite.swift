import Accounts
import Cases
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import PolicyPacks
import Registry
import Storage
import StorageTesting
import Synchronization
import TradeTerms

@testable import WebApp

/// The whole site with the kinds of case of the province, people of every desk that they name, and
/// a clock that can be moved.
final class CaseSite: Sendable {
  static let firm = "91440300HC9000055L"
  static let leading = [firm, "91440600HC9000063Y", "91442000HC9000071K"]
  static let password = "a sentence about the sea"

  let accounts: AccountDesk
  let cases: CaseDesk
  let database: any Database
  let client: any TestClientProtocol
  private let people = Mutex<[String: AccountDesk.SignedIn]>([:])

  /// Runs `body` with a site of its own, where decisions grant some more besides.
  static func run(
    granting more: [GrantLine] = [], policies: [PolicyPack]? = nil,
    _ body: @escaping @Sendable (CaseSite) async throws -> Void
  ) async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let clock = Moving(try Instant("2026-06-02T09:00:00+08:00"))
      let migrations = RegistryStore.migrations + AccountMigrations.all + CaseMigrations.all
      _ = try await Task { try Migrator(migrations).upgrade(database, appliedAt: 0) }.value
      _ = try await Task {
        try EnterpriseImport(
          authorship: Authorship(owner: "省商务厅", author: "test", knownAt: clock.now)
        ).run(Project.bytes("Examples/enterprises.csv"), into: database)
      }.value
      let accounts = AccountDesk(database, key: HouseKey(), mailer: NoMailer()) { clock.now }
        .withQuickPasswords
      var hooks = CaseHooks()
      hooks.notify = { notice, session in
        try NoticeStore(session).add(
          to: notice.to.description, kind: notice.kind.rawValue, subject: notice.subject,
          link: notice.link, text: notice.text, at: notice.at)
      }
      let cases = CaseDesk(
        database, CaseShelf([try pack()], coordinator: "省商务厅"),
        calendar: try WorkCalendar(
          file: "holidays.csv", bytes: try Project.bytes("Reference/holidays.csv"),
          officeHours: .guangdong), hooks: hooks, now: { clock.now })
      var platform = FakePlatform.make()
      platform.enterpriseSubject = { AccessSubject(codes: [$0], city: .shenzhen) }
      platform.grants = { _ in grants + more }
      addOffers(to: &platform, grants + more)
      platform.enterprise = { $0 == firm ? sheet : nil }
      platform.decision = { code, number in
        code == firm ? decisions.first { $0.line.number == number } : nil
      }
      platform.figures = { unit, years in
        guard unit.hasPrefix("city:"), let year = years["enterprises"] else { return [:] }
        // The targets are known of 2025 alone, as they are before the year of the return is over.
        return [
          "enterprises": RecordedFigure(
            "11", year: year, day: clock.now.day, by: .records(clock.now)),
          "overFifty": RecordedFigure("3", year: 2025, day: try Day("2026-10-01"), by: .run(7)),
          "sellers": RecordedFigure("5", year: 2024, day: try Day("2025-10-01")),
        ]
      }
      platform.export = { id in exports.first { $0.id == id } }
      platform.exports = { code, mode, year, _, _ in
        guard code == firm, mode == "9810" else { return nil }
        return ExportPage(
          code: firm, codes: [firm], name: "戊岭",
          slice: Slice(rows: year == 2026 ? exports : []))
      }
      platform.qualifying = { decision, _, _ in
        decision == "supported"
          ? Slice(rows: leading.map { CountedRow(code: $0, name: $0, number: "D-1") }) : nil
      }
      platform.knownFacts = { _, names in
        names.contains("annualTurnover") ? ["annualTurnover": "31.5"] : [:]
      }
      var logger = Logger(label: "test")
      logger.logLevel = .critical
      let application = try WebServer.build(
        platform: platform, address: ListenAddress(port: 0), logger: logger,
        policies: policies ?? [try pack("cn-vat-2025-3")], accounts: accounts, cases: cases)
      try await application.test(.router) { client in
        let site = CaseSite(accounts, cases, database, clock, client)
        try await site.invite()
        try await site.live(body)
      }
    }
  }

  /// A clock that stands until it is moved.
  final class Moving: Sendable {
    private let instant: Mutex<Instant>

    init(_ start: Instant) { instant = Mutex(start) }

    var now: Instant { instant.withLock { $0 } }

    func set(_ to: Instant) { instant.withLock { $0 = to } }
  }

  private let moving: Moving

  private init(
    _ accounts: AccountDesk, _ cases: CaseDesk, _ database: any Database, _ clock: Moving,
    _ client: any TestClientProtocol
  ) {
    self.accounts = accounts
    self.cases = cases
    self.database = database
    moving = clock
    self.client = client
  }

  static func pack(_ id: String = "gd-2021-328") throws -> PolicyPack {
    let names = try Project.names(in: "Policies/\(id)")
    return try PolicyPack.load(
      files: try names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }.map {
        PackFile(name: $0, bytes: try Project.bytes("Policies/\(id)/\($0)"))
      })
  }

  /// One that has left, one that has not, and one of another enterprise.
  private static let exports = [
    ("70", "EX-1 EXQD1", firm, "2026-01-02"), ("71", "EX-2 EXQD2", firm, nil),
    ("72", "EX-3 EXQD3", "91440600HC9000063Y", "2026-01-03"),
  ].map { id, number, code, left in
    ExportLine(
      id: id, number: number, codes: [code], mode: "9810", day: "2026-01-01", leftOn: left,
      amount: .rmb(fen: 1_000_00),
      state: Label(code: "899", text: Wording("结关", "closed"), tone: .good))
  }

  private static let grants = ["land", "residence", "schooling", "own-site"].map { id in
    GrantLine(
      key: "gd-2021-328/\(id)", label: Wording(id, id), sentence: "1.1", outcome: .yes,
      headline: Wording("符合", "You qualify"), decision: "D-1", decisionLink: "/", year: 2025,
      exclusive: [], department: id == "own-site" ? "省财政厅" : "省自然资源厅",
      caseType: id == "own-site" ? nil : "\(id)-support",
      amount: id == "own-site" ? "500000" : nil)
  }

  /// Moves the clock and lets the clocks of the cases run.
  func move(to text: String) async throws {
    moving.set(try Instant(text + "+08:00"))
    // Sessions do not outlive so long a rest.
    people.withLock { $0 = [:] }
    try await cases.runClocks()
  }

  /// Brings in the departments of the other cities, under the codes of those.
  func addCities() async throws {
    let admin = try await signedIn("admin")
    for city in City.allCases where city != .shenzhen {
      try await add(
        city.rawValue, .city, "\(city.name.chinese)市商务局", city: city, by: admin.principal)
    }
  }

  func add(
    _ who: String, _ kind: OrganisationKind, _ name: String, code: String? = nil,
    city: City? = nil, by admin: Principal
  ) async throws {
    let organisation = try await accounts.addOrganisation(
      kind, name: name, code: code, city: city, by: admin)
    // In a department that pays, two people work.
    let isPaying = ["finance", "land", "police", "education"].contains(who)
    for name in [who] + (isPaying ? ["\(who)2"] : []) {
      let link = try await accounts.invite(
        mail: "\(name)@example.org", as: .manager, into: organisation.id, by: admin)
      let signedIn = try await accounts.use(
        link, mail: "", name: name, password: Self.password, address: "")
      people.withLock { $0[name] = signedIn }
    }
  }

  private func invite() async throws {
    guard let link = try await accounts.firstLink(),
      let admin = try await accounts.use(
        link, mail: "admin@example.org", name: "管", password: Self.password, address: "")
    else { throw AccountError.linkUnusable }
    let principal = admin.principal
    try await add("firm", .enterprise, "戊岭", code: Self.firm, city: .shenzhen, by: principal)
    try await add(
      "rival", .enterprise, "己海", code: "91440600HC9000063Y", city: .foshan, by: principal)
    try await add("park", .park, "某园区", city: .shenzhen, by: principal)
    try await add("city", .city, "深圳市商务局", city: .shenzhen, by: principal)
    for (who, name) in [
      ("commerce", "省商务厅"), ("tax", "省税务局"), ("land", "省自然资源厅"), ("police", "省公安厅"),
      ("education", "省教育厅"), ("finance", "省财政厅"), ("bank", "省地方金融监管局"),
      ("staff", "省人力资源社会保障厅"),
    ] {
      try await add(who, .province, name, by: principal)
    }
    for number in 1...3 {
      try await add("expert\(number)", .association, "协会\(number)", by: principal)
    }
  }

  func signedIn(_ who: String) async throws -> AccountDesk.SignedIn {
    if let known = people.withLock({ $0[who] }) { return known }
    let new = try await accounts.signIn(
      mail: "\(who)@example.org", password: Self.password, code: "", address: "")
    people.withLock { $0[who] = new }
    return new
  }

  /// Asks for a page as somebody who did not sign in.
  func askPublicly(_ path: String) async throws -> (status: Int, text: String) {
    try await client.execute(uri: path, method: .get) {
      ($0.status.code, String(buffer: $0.body))
    }
  }

  func ask(
    _ who: String, _ method: HTTPRequest.Method, _ path: String, fields: [(String, String)] = [],
    file: (slot: String, name: String, bytes: [UInt8])? = nil,
    files: [(slot: String, name: String, bytes: [UInt8])] = []
  ) async throws -> (status: Int, location: String, text: String) {
    let signedIn = try await signedIn(who)
    var headers: HTTPFields = [.cookie: "session=\(signedIn.token)"]
    var path = path
    var body: ByteBuffer?
    if method == .post {
      path += (path.contains("?") ? "&" : "?") + "form=\(signedIn.session.formKey)"
      headers[.contentType] = "multipart/form-data; boundary=XXXX"
      var text = ""
      for (name, value) in fields {
        text += "--XXXX\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
      }
      var buffer = ByteBuffer(string: text)
      for file in files + (file.map { [$0] } ?? []) {
        buffer.writeString(
          "--XXXX\r\nContent-Disposition: form-data; name=\"file.\(file.slot)\"; "
            + "filename=\"\(file.name)\"\r\nContent-Type: application/octet-stream\r\n\r\n")
        buffer.writeBytes(file.bytes)
        buffer.writeString("\r\n")
      }
      buffer.writeString("--XXXX--\r\n")
      body = buffer
    }
    return try await client.execute(uri: path, method: method, headers: headers, body: body) {
      ($0.status.code, $0.headers[.location] ?? "", String(buffer: $0.body))
    }
  }
}
