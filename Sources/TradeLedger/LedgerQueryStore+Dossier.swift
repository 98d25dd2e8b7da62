public import CustomsMessages
import Storage

extension LedgerQueryStore {
  /// One version of a document with everything that is on record about it.
  public func dossier(_ number: DocumentNumber) throws -> DocumentDossier? {
    let store = DocumentStore(session)
    guard let document = try store.document(number) else { return nil }
    let trade = try store.documents(of: [document.tradeKey])
    return DocumentDossier(
      document: document, versions: try versions(of: document, trade, store),
      returns: returns(to: document, trade), partners: try partners(of: document, trade, store),
      findings: try FindingStore(session).findings(of: number),
      message: try message(number.message), fields: try fields(of: number))
  }

  /// The fields of a document to the letter, out of the message that it came in.
  public func fields(of number: DocumentNumber) throws -> [RecordField] {
    guard let bytes = try MessageStore(session).message(number.message)?.bytes else { return [] }
    let message = MessageReader().read(bytes)
    return message.withRecord(number.place) { $0.fields() } ?? []
  }

  private func versions(
    of document: LedgerDocument, _ trade: [LedgerDocument], _ store: DocumentStore
  ) throws -> [LedgerDocument] {
    // An inventory is known by its own number even when its order number changed.
    let candidates =
      document.type == .inventory
      ? try store.inventories(ofOwnNumbers: [
        TradeKey(party: document.party, number: document.ownNumber)
      ]) : trade
    return candidates.filter {
      $0.type == document.type && $0.ownNumber == document.ownNumber
    }.sorted { $0.appTime > $1.appTime }
  }

  /// A return names the document that it answers by its own number, or means all of the order's.
  private func returns(
    to document: LedgerDocument, _ trade: [LedgerDocument]
  ) -> [LedgerDocument] {
    guard let answer = document.type.answer else { return [] }
    return trade.filter {
      $0.type == answer
        && ($0.ownNumber.hasPrefix(" → ") || $0.ownNumber.hasPrefix(document.ownNumber + " → "))
    }.sorted { $0.appTime > $1.appTime }
  }

  private func partners(
    of document: LedgerDocument, _ trade: [LedgerDocument], _ store: DocumentStore
  ) throws -> [LedgerDocument] {
    guard document.type.isRequest else {
      return trade.filter { $0.type.answer == document.type && $0.standing == .current }
    }
    guard document.type != .logistics else {
      return try store.inventories(ofWaybills: [document.tradeKey])
        .filter { $0.standing == .current }
    }
    var partners = trade.filter {
      $0.type.isRequest && $0.standing == .current
        && ($0.type != document.type || $0.ownNumber != document.ownNumber)
    }
    let waybills = Set(
      ([document] + partners).filter { $0.type == .inventory }.compactMap(\.waybillKey))
    partners += try store.documents(of: waybills.sorted()).filter {
      $0.type == .logistics && $0.standing == .current
    }
    return partners.sorted { ($0.type.rawValue, $0.number) < ($1.type.rawValue, $1.number) }
  }
}
