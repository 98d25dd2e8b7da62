import CustomsMessages
import Registry
import Storage
import TradeLedger
import TradeTerms

/// One batch of prepared messages on its way into the ledger, in one transaction: the second half
/// of taking in. It decides in memory and writes at the end.
struct IntakeBatch {
  let session: any DatabaseSession
  let rules: RuleTable
  let rates: RateTable
  let instant: Instant
  let owner: String
  let author: String
  let parties: PartyBatch

  var desk = DocumentDesk()
  var loadedTrades: Set<TradeKey> = []
  /// The orders whose match must be looked at again.
  var touched: Set<TradeKey> = []
  var findings: [LedgerFinding] = []
  var matchFindings: [DocumentNumber: [Finding]] = [:]
  var refused: [RefusedDocument] = []
  var messages: [LedgerMessage] = []
  var reports: [MessageReport] = []

  var knownAt: Int64 { instant.millisecondsSinceEpoch }

  /// Takes the messages in; gives a report on each, in their order.
  mutating func run(_ prepared: [PreparedMessage]) throws -> [MessageReport] {
    let store = MessageStore(session)
    let taken = try store.takenWhole(prepared.map(\.digest))
    let first = try store.takeNumbers(prepared.count)
    announceParties(of: prepared, taken: taken)
    try load(prepared, taken: taken)
    var seen: [[UInt8]: Int] = taken
    for (index, message) in prepared.enumerated() {
      if let records = seen[message.digest] {
        reports.append(.repeated(message, records: records))
        continue
      }
      let report = try take(message, number: first + Int64(index))
      reports.append(report)
      if report.counts.refused == 0 { seen[message.digest] = message.recordCount }
    }
    try matchTouched()
    try write(store)
    try store.refreshStatistics(before: first, count: prepared.count)
    return reports
  }

  // MARK: What the ledger holds

  private func announceParties(of prepared: [PreparedMessage], taken: [[UInt8]: Int]) {
    for message in prepared where taken[message.digest] == nil {
      for record in message.records {
        for code in [
          record.partyCode, record.agentCode, record.platformCode, record.carrierCode,
        ] where !code.isEmpty {
          var code = code
          code.withUTF8 { parties.announce(UnsafeRawBufferPointer($0)) }
        }
      }
    }
  }

  /// Loads everything that the batch's records share a key with, in few questions.
  private mutating func load(_ prepared: [PreparedMessage], taken: [[UInt8]: Int]) throws {
    var trades: Set<TradeKey> = []
    var owns: Set<TradeKey> = []
    var waybills: Set<TradeKey> = []
    for message in prepared where taken[message.digest] == nil {
      for record in message.records where !record.isRefused {
        let key = try tradeKey(of: record)
        trades.insert(key)
        if record.type == .inventory {
          owns.insert(TradeKey(party: key.party, number: try ownNumber(of: record)))
        }
        if record.type == .inventoryReturn, !record.ownNumber.isEmpty, key.party != 0 {
          owns.insert(TradeKey(party: key.party, number: try answeredNumber(of: record)))
        }
        if record.type == .logistics { waybills.insert(key) }
      }
    }
    let store = DocumentStore(session)
    try loadTrades(trades)
    desk.place(try store.inventories(ofOwnNumbers: owns.sorted()))
    desk.place(try store.inventories(ofWaybills: waybills.sorted()))
  }

  /// Loads all documents of trade numbers that are not here yet.
  mutating func loadTrades(_ keys: Set<TradeKey>) throws {
    let missing = keys.subtracting(loadedTrades)
    guard !missing.isEmpty else { return }
    // Sorted, so that neighbours in the index are asked for one after another.
    desk.place(try DocumentStore(session).documents(of: missing.sorted()))
    loadedTrades.formUnion(missing)
  }

  // MARK: Keys

  func party(_ code: String) throws -> Int64 {
    code.isEmpty ? 0 : try parties.party(code)
  }

  func tradeKey(of record: PreparedRecord) throws -> TradeKey {
    TradeKey(party: try party(record.partyCode), number: record.tradeNumber)
  }

  /// The number that tells documents of one trade number apart. An inventory's is its agent's
  /// party and copNo; a return's begins with the number of the document it answers.
  func ownNumber(of record: PreparedRecord) throws -> String {
    switch record.type {
    case .inventory: try answeredNumber(of: record)
    case .inventoryReturn where !record.ownNumber.isEmpty && !record.partyCode.isEmpty:
      try answeredNumber(of: record) + returnMark(record)
    case .orderReturn, .receiptsReturn, .logisticsReturn, .inventoryReturn, .messageReturn:
      record.ownNumber + returnMark(record)
    case .order, .receipts, .logistics: record.ownNumber
    }
  }

  /// The own number of the inventory that a return answers.
  private func answeredNumber(of record: PreparedRecord) throws -> String {
    try "\(party(record.agentCode))/\(record.ownNumber)"
  }

  private func returnMark(_ record: PreparedRecord) -> String {
    " → \(record.returnStatus.map(String.init) ?? "?")"
  }
}
