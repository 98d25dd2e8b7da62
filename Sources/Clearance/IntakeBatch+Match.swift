import CustomsMessages
import TradeLedger

extension IntakeBatch {
  /// Looks again at the match of every order that the batch touched.
  mutating func matchTouched() throws {
    // Waybills may have touched orders that are not here yet.
    try loadTrades(touched)
    var waybills: Set<TradeKey> = []
    for key in touched {
      for index in desk.indices(ofTrade: key) {
        if let waybill = desk[index].waybillKey { waybills.insert(waybill) }
      }
    }
    try loadTrades(waybills)
    for key in touched { match(key) }
  }

  private mutating func match(_ key: TradeKey) {
    var group = MatchRules.Group()
    var inventories: [Int] = []
    for index in desk.indices(ofTrade: key) {
      let document = desk[index]
      guard document.standing == .current else {
        if document.type == .inventory { settle(index, .none, []) }
        continue
      }
      switch document.type {
      case .order: group.order = document
      case .receipts: group.receipts.append(document)
      case .inventory:
        // What customs returned uses nothing of the order up.
        if document.isCounted { group.add(document) }
        inventories.append(index)
      default: break
      }
    }
    for index in inventories { match(index, in: group) }
  }

  private mutating func match(_ index: Int, in group: MatchRules.Group) {
    let inventory = desk[index]
    let outcome = MatchRules.outcome(of: inventory, in: group, waybill: waybill(of: inventory))
    let state: MatchState =
      rules.refuses(outcome.findings)
      ? .conflict : outcome.missing.isEmpty ? .matched : .waiting
    settle(index, state, outcome.missing)
    if !outcome.findings.isEmpty || inventory.match != .none {
      matchFindings[inventory.number] = outcome.findings
    }
  }

  private mutating func settle(_ index: Int, _ state: MatchState, _ missing: MissingPartners) {
    desk[index].match = state
    desk[index].missing = missing
  }

  /// The newest waybill of an inventory; a carrier may use a number again after half a year.
  private func waybill(of inventory: LedgerDocument) -> LedgerDocument? {
    guard let key = inventory.waybillKey else { return nil }
    return desk.indices(ofTrade: key)
      .map { desk[$0] }
      .filter { $0.type == .logistics && $0.standing == .current }
      .max { $0.appTime < $1.appTime }
  }
}
