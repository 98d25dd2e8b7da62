import CustomsMessages
import Storage
import StorageTesting
import TradeLedger
import TradeTerms

/// A ledger of a test's own with documents put into it by hand.
struct Shelf {
  let database: any Database

  init(_ database: any Database) throws {
    self.database = database
    try Migrator(LedgerMigrations.all).upgrade(database, appliedAt: 0)
  }

  static func document(
    _ number: Int64, party: Int64 = 1, type: MessageType = .order, trade: String? = nil,
    own: String = "", appTime: Int64 = 20_250_601_120_000, state: Int64? = nil,
    match: MatchState = .none, standing: Standing = .current, day: Int64 = 20_240
  ) -> LedgerDocument {
    LedgerDocument(
      number: DocumentNumber(rawValue: number), type: type, party: party,
      tradeNumber: trade ?? "T\(number)", ownNumber: own, appTime: appTime, appType: 1,
      appStatus: 2, standing: standing, platform: nil,
      carrier: type == .inventory ? 9 : nil, waybill: type == .inventory ? "W\(number)" : nil,
      day: day, content: [UInt8(truncatingIfNeeded: number)], summary: MatchSummary(),
      knownAt: 1_000, state: state, stateTime: state.map { _ in 1 }, match: match)
  }

  static func finding(
    _ document: Int64, _ rule: Rule = .unlistedCode, refuses: Bool = false,
    resolvedAt: Int64? = nil
  ) -> LedgerFinding {
    LedgerFinding(
      document: DocumentNumber(rawValue: document),
      finding: Finding(rule, element: "OrderHead/unit", value: "\(document)"), refuses: refuses,
      knownAt: 1_000, resolvedAt: resolvedAt)
  }

  static func posting(
    _ document: Int64, party: Int64 = 1, month: Int = 3, role: Posting.Role = .seller,
    country: String = "502", fen: Int64?, sign: Int64 = 1, knownAt: Int64 = 1_000
  ) throws -> Posting {
    let day = try Day(month < 10 ? "2025-0\(month)-15" : "2025-\(month)-15")
    return Posting(
      party: party, month: Int64(day.yearMonth.number), role: role,
      document: DocumentNumber(rawValue: document), tradeMode: "9610", country: country,
      currency: "502", amount: "1", fen: fen, sign: sign, day: Int64(day.daysSinceEpoch),
      cause: .declared, knownAt: knownAt)
  }

  func add(_ documents: [LedgerDocument]) throws {
    try database.write { try DocumentStore($0).add(documents) }
  }

  func add(_ findings: [LedgerFinding]) throws {
    try database.write { try FindingStore($0).add(findings) }
  }

  func add(_ postings: [Posting]) throws {
    try database.write { try PostingStore($0).add(postings, isFresh: false) }
  }

  func read<Result>(_ body: (LedgerQueryStore) throws -> Result) throws -> Result {
    try database.read { try body(LedgerQueryStore($0)) }
  }

  /// The numbers of all pages of a list.
  func numbers(_ filter: DocumentFilter, limit: Int) throws -> [Int64] {
    var numbers: [Int64] = []
    var last: DocumentNumber?
    repeat {
      let page = try read { try $0.documents(filter, after: last, limit: limit) }
      numbers += page.rows.map(\.document.number.rawValue)
      last = page.next
    } while last != nil
    return numbers
  }
}

extension LiveEngine {
  /// Runs `body` on a ledger of its own.
  func withShelf(_ body: (Shelf) throws -> Void) throws {
    try withDatabase { (database: any Database) throws in try body(Shelf(database)) }
  }
}
