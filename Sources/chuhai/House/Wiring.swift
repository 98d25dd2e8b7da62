import Accounts
import Cases
import Clearance
import CustomsMessages
import Entitlements
import Foundation
import PolicyPacks
import Programme
import Registry
import Storage
import TradeLedger
import TradeTerms

/// The house put together: the database with its tables, the reference tables, the rules. Here
/// alone the halves of the storage meet the capabilities.
struct Wiring: Sendable {
  let database: any Database
  let location: DatabaseLocation
  let home: HomeFolder
  let tables: ReferenceTables
  let rules: CustomsMessages.RuleTable
  let preparation: MessagePreparation
  let directory = PartyDirectory()
  let keyFile: String?
  let now: @Sendable () -> Instant

  /// The policy that decides unless another is named.
  static let pack = "gd-2021-328"

  /// All steps of all schemas, in the order to apply them.
  static let migrations =
    RegistryStore.migrations + LedgerMigrations.all + EntitlementMigrations.all
    + AccountMigrations.all + CaseMigrations.all + ProgrammeMigrations.all

  /// Opens the database, brings its tables up to date, and reads what the platform starts with.
  static func open(
    database text: String, home folder: String? = nil, keyFile: String? = nil,
    now: @escaping @Sendable () -> Instant = { .ofClock }
  ) throws -> Wiring {
    let home = try HomeFolder(folder)
    let tables = try ReferenceTables { try home.reference($0) }
    let rules = try CustomsMessages.RuleTable(bytes: home.reference("rules.csv"))
    let location = DatabaseLocation(text)
    let database = try location.open()
    let wiring = Wiring(
      database: database, location: location, home: home, tables: tables, rules: rules,
      preparation: MessagePreparation(tables: tables, rules: rules), keyFile: keyFile, now: now)
    try upgrade(database, wiring.trail)
    return wiring
  }

  /// Brings the tables up to date, and tells which steps were missing.
  @discardableResult
  static func upgrade(
    _ database: any Database, _ trail: ConsoleTrail
  ) throws -> [Migration] {
    let steps = try Migrator(migrations).upgrade(
      database, appliedAt: trail.now().millisecondsSinceEpoch)
    if let last = steps.last {
      trail.recordKeeping(
        "database.upgrade", detail: "\(steps.count) steps, to \(last.owner) \(last.number)")
    }
    return steps
  }

  func intake(_ author: AuthorOptions) -> Intake {
    Intake(
      database, preparation, directory, owner: author.owner, author: author.name, now: now)
  }

  /// Where people sign in; `mailer` sends what accounts mail.
  func accounts(_ mailer: any AccountMailer = NoMailer()) throws -> AccountDesk {
    var desk = AccountDesk(
      database, key: try trail.key(), mailer: mailer, now: now)
    desk.alsoErase = { erased, session in
      try CaseDesk.erase(
        erased.account, named: erased.name, mark: erased.mark, at: erased.at, session)
      try ObjectionStore(session).eraseContacts(of: erased.account)
    }
    return desk
  }

  /// Where cases are worked on, by the kinds that the packs declare.
  func cases(
    _ packs: [PolicyPack], scanner: any EvidenceScanner = NoScanner()
  ) throws -> CaseDesk {
    let calendar = try WorkCalendar(
      file: "holidays.csv", bytes: home.reference("holidays.csv"), officeHours: .guangdong)
    let key = try trail.key()
    var hooks = CaseHooks()
    hooks.seal = { secret, id in try key.seal(secret, place: "case \(id)") }
    hooks.open = { sealed, id in try key.bytes(sealed, place: "case \(id)") }
    hooks.fingerprint = { text, purpose in key.fingerprint(of: text, for: purpose) }
    hooks.audit = { [now] actor, action, number, detail, session in
      let entry = AuditEntry(
        actor: actor.signature, user: actor.person?.account,
        organisation: actor.organisation, action: action, subject: number, detail: detail,
        address: actor.address)
      try AuditTrail(session, key).add(entry, at: now())
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
    return CaseDesk(
      database, CaseShelf(packs, coordinator: Self.coordinator), calendar: calendar, hooks: hooks,
      scanner: scanner, now: now)
  }

  /// The department that coordinates by sentence 11.1, and to which overdue cases go up.
  static let coordinator = "省商务厅"

  /// Where published figures are kept.
  var statistics: StatisticDesk { StatisticDesk(database, now: now) }

  /// Where all enterprises are decided.
  var rounds: DecisionRounds { DecisionRounds(database, now: now) }

  /// The desk that answers by a policy pack.
  func desk(pack name: String? = nil) throws -> EntitlementDesk {
    try desk(home.versioned(name ?? Self.pack))
  }

  /// The desk that answers by a pack which was read already.
  func desk(_ pack: VersionedPack) throws -> EntitlementDesk {
    let statistics = try OfficialStatistics(
      bytes: home.reference("statistics/guangdong-cross-border-ecommerce.csv"))
    var desk = EntitlementDesk(database, pack, statistics: statistics, now: now)
    desk.contacts = contactSeal
    return desk
  }

  func close() {
    // Nobody is left who could learn of an error; what was reported is on disk.
    try? database.close()
  }
}

extension Instant {
  /// What the clock of this machine says.
  static var ofClock: Instant {
    Instant(millisecondsSinceEpoch: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
  }
}
