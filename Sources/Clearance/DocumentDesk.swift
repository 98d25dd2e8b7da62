import CustomsMessages
import TradeLedger

/// The documents that one batch is about, held in memory while it is decided: those of the ledger
/// that share a key with it, and those it adds.
struct DocumentDesk {
  /// A document with what the ledger holds of it, if it holds it.
  struct Entry {
    var document: LedgerDocument
    let isNew: Bool
    let held: LedgerDocument?

    /// Whether what the ledger holds must be moved.
    var isMoved: Bool {
      guard let held else { return false }
      return held.standing != document.standing || held.state != document.state
        || held.stateTime != document.stateTime || held.match != document.match
        || held.missing != document.missing
    }
  }

  private(set) var entries: [Entry] = []
  private var byNumber: [DocumentNumber: Int] = [:]
  private var byTrade: [TradeKey: [Int]] = [:]
  private var byOwn: [TradeKey: [Int]] = [:]
  private var byWaybill: [TradeKey: [Int]] = [:]

  /// Takes in what the ledger holds; what is here already stays as it is.
  mutating func place(_ documents: [LedgerDocument]) {
    for document in documents where byNumber[document.number] == nil {
      add(Entry(document: document, isNew: false, held: document))
    }
  }

  mutating func place(new document: LedgerDocument) -> Int {
    add(Entry(document: document, isNew: true, held: nil))
    return entries.count - 1
  }

  /// The places of the documents that share a trade number.
  func indices(ofTrade key: TradeKey) -> [Int] { byTrade[key] ?? [] }

  /// The places of the inventories with an own number (seller, agent and copNo).
  func indices(ofOwn key: TradeKey) -> [Int] { byOwn[key] ?? [] }

  /// The places of the inventories that name a waybill.
  func indices(ofWaybill key: TradeKey) -> [Int] { byWaybill[key] ?? [] }

  /// A document in place: it is lent, not copied, for it holds many references.
  subscript(index: Int) -> LedgerDocument {
    _read { yield entries[index].document }
    _modify { yield &entries[index].document }
  }

  private mutating func add(_ entry: Entry) {
    let index = entries.count
    entries.append(entry)
    byNumber[entry.document.number] = index
    byTrade[entry.document.tradeKey, default: []].append(index)
    guard entry.document.type == .inventory else { return }
    byOwn[entry.document.ownKey, default: []].append(index)
    if let waybill = entry.document.waybillKey { byWaybill[waybill, default: []].append(index) }
  }
}

extension LedgerDocument {
  /// The seller with the document's own number.
  var ownKey: TradeKey { TradeKey(party: party, number: ownNumber) }
}
