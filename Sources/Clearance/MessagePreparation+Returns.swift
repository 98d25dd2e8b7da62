import CustomsMessages
import TradeLedger

extension MessagePreparation {
  /// A return, read leniently: what it lacks stays empty, and its own time tells it from others.
  static func readReturn(_ view: RecordView, _ record: inout PreparedRecord) {
    var status = ""
    var time = ""
    var guid = ""
    switch record.type {
    case .orderReturn:
      guid = view.headText(OrderReturnField.guid)
      record.partyCode = view.headText(OrderReturnField.ebcCode)
      record.tradeNumber = view.headText(OrderReturnField.orderNo)
      status = view.headText(OrderReturnField.returnStatus)
      time = view.headText(OrderReturnField.returnTime)
    case .receiptsReturn:
      guid = view.headText(ReceiptsReturnField.guid)
      record.partyCode = view.headText(ReceiptsReturnField.ebcCode)
      record.tradeNumber = view.headText(ReceiptsReturnField.orderNo)
      record.ownNumber = view.headText(ReceiptsReturnField.payNo)
      status = view.headText(ReceiptsReturnField.returnStatus)
      time = view.headText(ReceiptsReturnField.returnTime)
    case .logisticsReturn:
      guid = view.headText(LogisticsReturnField.guid)
      record.partyCode = view.headText(LogisticsReturnField.logisticsCode)
      record.tradeNumber = view.headText(LogisticsReturnField.logisticsNo)
      status = view.headText(LogisticsReturnField.returnStatus)
      time = view.headText(LogisticsReturnField.returnTime)
    case .inventoryReturn:
      guid = view.headText(InventoryReturnField.guid)
      record.partyCode = view.headText(InventoryReturnField.ebcCode)
      record.tradeNumber = view.headText(InventoryReturnField.orderNo)
      record.agentCode = view.headText(InventoryReturnField.agentCode)
      record.ownNumber = view.headText(InventoryReturnField.copNo)
      status = view.headText(InventoryReturnField.returnStatus)
      time = view.headText(InventoryReturnField.returnTime)
    default:
      guid = view.headText(MessageReturnField.guid)
      record.tradeNumber = view.headText(MessageReturnField.oriCopMsgId)
      status = view.headText(MessageReturnField.returnStatus)
      time = view.headText(MessageReturnField.returnTime)
    }
    // A return that names no document is kept under its own number.
    let isNamed =
      !record.tradeNumber.isEmpty
      || (record.type == .inventoryReturn && !record.agentCode.isEmpty
        && !record.ownNumber.isEmpty)
    if record.partyCode.isEmpty || !isNamed {
      record.partyCode = ""
      record.ownNumber = guid
    }
    record.returnStatus = Int64(status)
    // Some peers leave the milliseconds out.
    let digits = time.filter { $0.isASCII && $0.isNumber }.prefix(17)
    record.appTime = Int64(digits + String(repeating: "0", count: 17 - digits.count)) ?? 0
    record.day = dayOfTime(record.appTime / 1_000)
  }
}

extension MessageType {
  /// The request that a return answers.
  var answered: MessageType? {
    MessageType.allCases.first { $0.answer == self }
  }
}
