import CustomsMessages
import TradeLedger

extension IntakeBatch {
  /// Looks again at how the versions of some orders' documents stand, after they were brought
  /// together, and at their match.
  mutating func standAnew(_ keys: [TradeKey]) throws {
    try loadTrades(Set(keys))
    let loaded = keys.flatMap { desk.indices(ofTrade: $0) }.map { desk[$0] }
    let store = DocumentStore(session)
    let owns = Set(loaded.filter { $0.type == .inventory }.map(\.ownKey))
    desk.place(try store.inventories(ofOwnNumbers: owns.sorted()))
    let waybills = Set(loaded.filter { $0.type == .logistics }.map(\.tradeKey))
    desk.place(try store.inventories(ofWaybills: waybills.sorted()))
    var seen: Set<VersionKey> = []
    for document in loaded where document.type.isRequest {
      touch(document)
      if seen.insert(VersionKey(document)).inserted { standAnew(versionsOf: document) }
    }
    touched.formUnion(keys)
    try matchTouched()
    try write(MessageStore(session))
  }

  private mutating func standAnew(versionsOf document: LedgerDocument) {
    let candidates =
      document.type == .inventory
      ? desk.indices(ofOwn: document.ownKey) : desk.indices(ofTrade: document.tradeKey)
    let versions = candidates.filter {
      desk[$0].type == document.type && desk[$0].hasOwnNumber(document.ownNumber)
        && desk[$0].standing != .draft
    }.sorted { desk[$0].appTime < desk[$1].appTime }
    guard let newest = versions.last else { return }
    for index in versions.dropLast() { desk[index].standing = .superseded }
    var current = desk[newest]
    current.standing = current.appType == 3 ? .withdrawn : .current
    applyEarlierReturns(to: &current)
    desk[newest] = current
  }

  /// What the versions of a document share.
  private struct VersionKey: Hashable {
    let type: MessageType
    let party: Int64
    let trade: String
    let own: String

    init(_ document: LedgerDocument) {
      type = document.type
      party = document.party
      // An inventory is known by its own number even when its order number changed.
      trade = document.type == .inventory ? "" : document.tradeNumber
      own = document.ownNumber
    }
  }
}
