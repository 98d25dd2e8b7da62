public import CustomsMessages
import TradeLedger
public import TradeTerms

/// The first half of taking in, which needs no database: bytes are read, held against the rules,
/// packed, and their documents' keys drawn out. Many tasks may prepare at once.
public struct MessagePreparation: Sendable {
  let reader: MessageReader
  let check: ContentCheck
  public let rules: RuleTable

  public init(tables: ReferenceTables, rules: RuleTable, limits: MessageReader.Limits = .init()) {
    reader = MessageReader(limits: limits)
    check = ContentCheck(tables)
    self.rules = rules
  }

  /// Prepares one message.
  func prepare(_ bytes: UnsafeRawBufferPointer, name: String) -> PreparedMessage {
    let message = reader.read(bytes)
    let records = message.isValid ? prepareRecords(of: message) : []
    return PreparedMessage(
      name: name, digest: ContentDigest.message(bytes), size: bytes.count,
      body: Packing.pack(bytes), content: message.content, formFindings: message.findings,
      recordCount: max(message.records.count, message.isValid ? 0 : 1), records: records)
  }

  private func prepareRecords(of message: Message) -> [PreparedRecord] {
    guard let type = message.type else { return [] }
    var prepared: [PreparedRecord] = []
    prepared.reserveCapacity(message.records.count)
    var scratch: [UInt8] = []
    message.withRecords { index, view in
      var record = PreparedRecord(place: index, type: type)
      record.findings = check.findings(of: view, type, index: index)
      record.isRefused = rules.refuses(record.findings)
      record.content = ContentDigest.document(view, &scratch)
      switch type {
      case .order: Self.readOrder(view, &record)
      case .receipts: Self.readReceipts(view, &record)
      case .logistics: Self.readWaybill(view, &record)
      case .inventory: Self.readInventory(view, &record)
      case .orderReturn, .receiptsReturn, .logisticsReturn, .inventoryReturn, .messageReturn:
        Self.readReturn(view, &record)
      }
      prepared.append(record)
    }
    return prepared
  }
}
