import StorageTesting
import Clearance
import CustomsMessages
import Entitlements
import Registry
import Storage
import TradeLedger
import TradeTerms

/// The province of `Examples/`, taken in as an operator would, and a clock that stands still.
struct ExampleProvince {
  static let registeredAt = Instant(millisecondsSinceEpoch: 1_782_800_000_000)
  static let handedInAt = Instant(millisecondsSinceEpoch: 1_782_810_000_000)
  static let decidedAt = Instant(millisecondsSinceEpoch: 1_782_820_000_000)

  let database: any Database
  let desk: EntitlementDesk
  let day: Day

  init(_ database: any Database, pack: VersionedPack? = nil) async throws {
    self.database = database
    let migrations =
      RegistryStore.migrations + LedgerMigrations.all + EntitlementMigrations.all
    try Migrator(migrations).upgrade(database, appliedAt: 0)
    day = try Day("2026-06-30")
    desk = try Self.desk(database, pack)
    _ = try EnterpriseImport(
      authorship: Authorship(owner: "省商务厅", author: "test", knownAt: Self.registeredAt)
    ).run(Project.bytes("Examples/enterprises.csv"), into: database)
    try Self.loadRates(database)
    try await Self.handIn(database)
  }

  static func desk(_ database: any Database, _ pack: VersionedPack? = nil) throws
    -> EntitlementDesk
  {
    EntitlementDesk(
      database, try pack ?? VersionedPack(files: Project.pack("gd-2021-328")),
      statistics: try OfficialStatistics(
        bytes: Project.bytes("Reference/statistics/guangdong-cross-border-ecommerce.csv")),
      now: { decidedAt })
  }

  /// Decides for 2025.
  func decide() async throws -> DecisionRun {
    try await desk.decideAll(asAt: day, owner: "省商务厅", author: "test")
  }

  /// The social credit codes of the firms, in the order of their numbers.
  static func codes() throws -> [String] {
    try DelimitedText(bytes: Project.bytes("Examples/enterprises.csv")).rows
      .compactMap { $0["uscc"] }
  }

  private static func loadRates(_ database: any Database) throws {
    let sheet = try DelimitedText(bytes: Project.bytes("Examples/rates.csv"))
    try database.write { session in
      for row in sheet.rows {
        let text = row["rmbPerUnit"] ?? ""
        let rate = DatedRate(
          currency: row["currency"] ?? "", from: try Day(row["from"] ?? ""),
          rate: try ExchangeRate(yuanPerUnit: text), text: text, source: row["source"] ?? "")
        try RateStore(session).add(rate, author: "test", at: 0)
      }
    }
  }

  private static func handIn(_ database: any Database) async throws {
    let preparation = MessagePreparation(
      tables: try ReferenceTables { try Project.bytes("Reference/\($0)") },
      rules: try RuleTable(bytes: Project.bytes("Reference/rules.csv")))
    let intake = Intake(
      database, preparation, PartyDirectory(), owner: "test", author: "test",
      now: { handedInAt })
    for folder in ["Examples/messages", "Examples/faulty"] {
      let items = try Project.names(in: folder).map {
        Intake.Item(name: $0, bytes: try Project.bytes("\(folder)/\($0)"))
      }
      _ = try await intake.take(items)
    }
  }
}
