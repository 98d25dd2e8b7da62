import Clearance
import CustomsMessages
import Foundation
import Registry
import Storage
import StorageTesting
import TradeLedger
import TradeTerms

/// A ledger of a test's own, with the tables of `Reference/` and a clock that the test moves.
struct Hall {
  let database: any Database
  let intake: Intake
  let rules: RuleTable

  static func reference(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: repository.appending(path: "Reference").appending(path: name)))
  }

  static let repository: URL = {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/",
      !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
    {
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  init(_ database: any Database) throws {
    self.database = database
    try Migrator(RegistryStore.migrations + LedgerMigrations.all).upgrade(database, appliedAt: 0)
    rules = try RuleTable(bytes: Self.reference("rules.csv"))
    let preparation = MessagePreparation(
      tables: try ReferenceTables(load: Self.reference), rules: rules)
    intake = Intake(
      database, preparation, PartyDirectory(), owner: "test", author: "test",
      now: { Instant(millisecondsSinceEpoch: 1_750_000_000_000) })
  }

  /// Hands in papers, one message each, in one batch.
  @discardableResult
  func take(_ papers: [Paper]) async throws -> [MessageReport] {
    try await intake.take(papers.map { Intake.Item(name: "\($0.type)", bytes: $0.message) })
  }

  @discardableResult
  func take(_ papers: Paper...) async throws -> [MessageReport] { try await take(papers) }

  func loadRate(_ currency: String, _ text: String) throws {
    let day = try Day("2025-01-01")
    let rate = DatedRate(
      currency: currency, from: day, rate: try ExchangeRate(yuanPerUnit: text), text: text,
      source: "fictional")
    try database.write { try RateStore($0).add(rate, author: "test", at: 0) }
  }

  /// The standing, state, match and missing partners of all inventories, in order.
  func inventories() throws -> [LedgerDocument] {
    try database.read { session in
      let statement = try session.statement("SELECT id FROM document WHERE kind = 603 ORDER BY id")
      var numbers: [DocumentNumber] = []
      while try statement.step() { numbers.append(DocumentNumber(rawValue: statement.int(0))) }
      return try numbers.compactMap { try DocumentStore(session).document($0) }
    }
  }

  /// The sums of turnover: fen, documents and unknowns, by role.
  func turnover(_ role: Posting.Role = .seller) throws -> [Int64] {
    try database.read { session in
      let statement = try session.statement(
        """
        SELECT coalesce(sum(fen), 0), coalesce(sum(documents), 0), coalesce(sum(unknown), 0)
        FROM turnover WHERE role = ?
        """)
      statement.bind(1, role.rawValue)
      guard try statement.step() else { return [] }
      return (0..<3).map { statement.int($0) }
    }
  }

  /// What the postings add up to, and how many wait for a rate: the sums must say the same.
  func recount(_ role: Posting.Role = .seller) throws -> [Int64] {
    try database.read { session in
      let statement = try session.statement(
        """
        SELECT coalesce(sum(fen * sign), 0), coalesce(sum(sign), 0),
          coalesce(sum(CASE WHEN fen IS NULL THEN sign ELSE 0 END), 0)
        FROM posting WHERE role = ?
        """)
      statement.bind(1, role.rawValue)
      guard try statement.step() else { return [] }
      return (0..<3).map { statement.int($0) }
    }
  }

  /// The open findings' rules, in order.
  func openFindings() throws -> [String] {
    try database.read { session in
      let statement = try session.statement(
        "SELECT rule FROM finding WHERE resolved_at IS NULL ORDER BY document_id, number")
      var rules: [String] = []
      while try statement.step() { rules.append(statement.text(0)) }
      return rules
    }
  }
}
