import Cases
import PolicyPacks
import Registry
import Storage
import StorageTesting
import Synchronization
import TradeTerms

/// A house with the kinds of case of the province, a few enterprises and a clock that can be moved.
struct Hall: Sendable {
  /// A clock that stands until it is moved.
  final class Clock: Sendable {
    private let instant: Mutex<Instant>

    init(_ start: Instant) { instant = Mutex(start) }

    var now: Instant { instant.withLock { $0 } }

    func set(_ text: String) throws {
      let to = try Instant(text + "+08:00")
      instant.withLock { $0 = to }
    }

    func move(seconds: Int64) {
      instant.withLock {
        $0 = Instant(millisecondsSinceEpoch: $0.millisecondsSinceEpoch + seconds * 1_000)
      }
    }
  }

  /// Keeps what the hooks were told.
  final class Ear: Sendable {
    private let heard = Mutex<(notices: [CaseNotice], audit: [String])>(([], []))

    var notices: [CaseNotice] { heard.withLock { $0.notices } }
    var audit: [String] { heard.withLock { $0.audit } }

    func take(_ notice: CaseNotice) { heard.withLock { $0.notices.append(notice) } }
    func take(_ entry: String) { heard.withLock { $0.audit.append(entry) } }
  }

  let database: any Database
  let clock: Clock
  let ear = Ear()
  let desk: CaseDesk

  init(_ database: any Database) async throws {
    self.database = database
    // A Tuesday without holidays around it.
    let clock = Clock(try Instant("2026-06-02T09:00:00+08:00"))
    self.clock = clock
    try Migrator(RegistryStore.migrations + CaseMigrations.all).upgrade(database, appliedAt: 0)
    _ = try EnterpriseImport(
      authorship: Authorship(owner: "省商务厅", author: "test", knownAt: clock.now)
    ).run(Project.bytes("Examples/enterprises.csv"), into: database)
    var hooks = CaseHooks()
    let ear = ear
    hooks.notify = { notice, _ in ear.take(notice) }
    hooks.audit = { actor, action, number, detail, _ in
      ear.take("\(actor.name) \(action) \(number) \(detail)")
    }
    desk = CaseDesk(
      database, CaseShelf([try Self.pack()], coordinator: "省商务厅"), calendar: try Self.calendar(),
      hooks: hooks, now: { clock.now })
  }

  static func calendar() throws -> WorkCalendar {
    try WorkCalendar(
      file: "holidays.csv", bytes: try Project.bytes("Reference/holidays.csv"),
      officeHours: .guangdong)
  }

  static func pack() throws -> PolicyPack {
    let names = try Project.names(in: "Policies/gd-2021-328")
    return try PolicyPack.load(
      files: try names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }.map {
        PackFile(name: $0, bytes: try Project.bytes("Policies/gd-2021-328/\($0)"))
      })
  }

  /// The codes of the firms of a city, in the order of the table.
  static func firms(in city: City) throws -> [String] {
    try DelimitedText(bytes: Project.bytes("Examples/enterprises.csv")).rows
      .filter { $0["city"] == city.name.chinese }.compactMap { $0["uscc"] }
  }
}

extension LiveEngine {
  /// Runs `body` in a hall of its own.
  func withHall(_ body: (Hall) async throws -> Void) async throws {
    try await withDatabaseAwaiting { try await body(try await Hall($0)) }
  }
}
