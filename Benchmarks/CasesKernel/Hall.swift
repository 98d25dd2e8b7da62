import Accounts
import Cases
import Foundation
import PolicyPacks
import Storage
import StorageSQLite
import Synchronization
import TradeTerms

/// The desks over a database, with the hooks that the program gives them, on a clock that is moved.
struct Hall: Sendable {
  /// A clock that stands until it is set.
  final class Clock: Sendable {
    private let instant: Mutex<Instant>

    init(_ start: Instant) { instant = Mutex(start) }

    var now: Instant { instant.withLock { $0 } }

    func set(_ to: Instant) { instant.withLock { $0 = to } }
  }

  let database: any Database
  let clock: Clock
  let cases: CaseDesk
  let accounts: AccountDesk

  init(database path: String, home: String) throws {
    let home = URL(filePath: home, directoryHint: .isDirectory)
    let database = try SQLiteDatabase.open(path: path)
    let clock = Clock(.ofMachine)
    let key = try Self.key(beside: path)
    self.database = database
    self.clock = clock
    accounts = AccountDesk(database, key: key, mailer: NoMailer(), now: { clock.now })
    cases = CaseDesk(
      database, CaseShelf([try Self.pack(home)], coordinator: "省商务厅"),
      calendar: try WorkCalendar(
        file: "holidays.csv", bytes: Self.bytes(home.appending(path: "Reference/holidays.csv")),
        officeHours: .guangdong),
      hooks: Self.hooks(key, clock), now: { clock.now })
  }

  private static func bytes(_ file: URL) throws -> [UInt8] { Array(try Data(contentsOf: file)) }

  private static func pack(_ home: URL) throws -> PolicyPack {
    let folder = home.appending(path: "Policies/gd-2021-328")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try PolicyPack.load(
      files: try names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }.map {
        PackFile(name: $0, bytes: try bytes(folder.appending(path: $0)))
      })
  }

  /// The key of a database that the program has made one for; else one for this run.
  private static func key(beside path: String) throws -> HouseKey {
    guard let bytes = FileManager.default.contents(atPath: path + ".key") else { return HouseKey() }
    return try HouseKey(hexadecimal: String(decoding: bytes, as: UTF8.self))
  }

  private static func hooks(_ key: HouseKey, _ clock: Clock) -> CaseHooks {
    var hooks = CaseHooks()
    hooks.seal = { secret, id in try key.seal(secret, place: "case \(id)") }
    hooks.open = { sealed, id in try key.bytes(sealed, place: "case \(id)") }
    hooks.audit = { actor, action, number, detail, session in
      let entry = AuditEntry(
        actor: actor.signature, user: actor.person?.account,
        organisation: actor.organisation, action: action, subject: number, detail: detail,
        address: actor.address)
      try AuditTrail(session, key).add(entry, at: clock.now)
    }
    hooks.notify = { notice, session in
      try NoticeStore(session).add(
        to: notice.to.description, kind: notice.kind.rawValue, subject: notice.subject,
        link: notice.link, text: notice.text, at: notice.at)
    }
    hooks.notifyMany = { notices, session in
      try NoticeStore(session).add(
        notices.map { notice in
          NoticeDraft(
            addressee: notice.to.description, kind: notice.kind.rawValue, subject: notice.subject,
            link: notice.link, text: notice.text, at: notice.at)
        })
    }
    return hooks
  }
}

extension Instant {
  static var ofMachine: Instant {
    Instant(millisecondsSinceEpoch: Int64(Date().timeIntervalSince1970 * 1_000))
  }

  func later(milliseconds: Int64) -> Instant {
    Instant(millisecondsSinceEpoch: millisecondsSinceEpoch + milliseconds)
  }
}
