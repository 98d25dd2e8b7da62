import CustomsMessages
import TradeLedger
import TradeTerms

extension MessagePreparation {
  static func readOrder(_ view: RecordView, _ record: inout PreparedRecord) {
    readVersion(view, OrderField.appType, .appTime, .appStatus, empty: 1, &record)
    record.partyCode = view.headText(OrderField.ebcCode)
    record.platformCode = view.headText(OrderField.ebpCode)
    record.tradeNumber = view.headText(OrderField.orderNo)
    record.summary.platformCode = record.platformCode
    record.summary.sellerName = view.headText(OrderField.ebcName)
    record.summary.currency = view.headText(OrderField.currency)
    record.summary.value = amount(view.head(OrderField.goodsValue))
    record.summary.freight = amount(view.head(OrderField.freight))
    record.summary.lines = (0..<view.lineCount).map { line in
      MatchSummary.Line(
        number: Int64(utf8: view.line(line, OrderLineField.gnum)) ?? 0,
        quantity: amount(view.line(line, OrderLineField.qty)))
    }
    record.day = dayOfTime(record.appTime)
  }

  static func readReceipts(_ view: RecordView, _ record: inout PreparedRecord) {
    readVersion(view, ReceiptsField.appType, .appTime, .appStatus, empty: 1, &record)
    record.partyCode = view.headText(ReceiptsField.ebcCode)
    record.platformCode = view.headText(ReceiptsField.ebpCode)
    record.tradeNumber = view.headText(ReceiptsField.orderNo)
    record.ownNumber = view.headText(ReceiptsField.payNo)
    record.summary.sellerName = view.headText(ReceiptsField.ebcName)
    record.summary.currency = view.headText(ReceiptsField.currency)
    record.summary.value = amount(view.head(ReceiptsField.charge))
    record.day = dayOfTime(record.appTime)
  }

  static func readWaybill(_ view: RecordView, _ record: inout PreparedRecord) {
    readVersion(view, LogisticsField.appType, .appTime, .appStatus, empty: 2, &record)
    record.partyCode = view.headText(LogisticsField.logisticsCode)
    record.tradeNumber = view.headText(LogisticsField.logisticsNo)
    record.summary.grossWeight = amount(view.head(LogisticsField.grossWeight))
    record.summary.freight = amount(view.head(LogisticsField.freight))
    record.day = dayOfTime(record.appTime)
  }

  static func readInventory(_ view: RecordView, _ record: inout PreparedRecord) {
    readVersion(view, InventoryField.appType, .appTime, .appStatus, empty: 1, &record)
    record.partyCode = view.headText(InventoryField.ebcCode)
    record.platformCode = view.headText(InventoryField.ebpCode)
    record.tradeNumber = view.headText(InventoryField.orderNo)
    record.agentCode = view.headText(InventoryField.agentCode)
    record.ownNumber = view.headText(InventoryField.copNo)
    record.carrierCode = view.headText(InventoryField.logisticsCode)
    record.waybill = view.headText(InventoryField.logisticsNo)
    record.summary.platformCode = record.platformCode
    record.summary.sellerName = view.headText(InventoryField.ebcName)
    record.summary.grossWeight = amount(view.head(InventoryField.grossWeight))
    record.summary.tradeMode = view.headText(InventoryField.tradeMode)
    record.day =
      Day(utf8: view.head(InventoryField.ieDate)).map { Int64($0.daysSinceEpoch) }
      ?? dayOfTime(record.appTime)
    for line in 0..<view.lineCount {
      record.summary.lines.append(
        MatchSummary.Line(
          number: Int64(utf8: view.line(line, InventoryLineField.gnum)) ?? 0,
          quantity: amount(view.line(line, InventoryLineField.qty))))
      addValue(view, line, &record.summary)
    }
  }

  /// Adds a line's total to the sum of its destination and currency.
  private static func addValue(_ view: RecordView, _ line: Int, _ summary: inout MatchSummary) {
    let total = amount(view.line(line, InventoryLineField.totalPrice))
    let country = view.line(line, InventoryLineField.country)
    let currency = view.line(line, InventoryLineField.currency)
    for index in summary.values.indices
    where country.elementsEqual(summary.values[index].country.utf8)
      && currency.elementsEqual(summary.values[index].currency.utf8)
    {
      summary.values[index].amount += total
      return
    }
    summary.values.append(
      MatchSummary.Value(
        country: String(decoding: country, as: UTF8.self),
        currency: String(decoding: currency, as: UTF8.self), amount: total))
  }

  private static func readVersion<Key: RawRepresentable<Int>>(
    _ view: RecordView, _ type: Key, _ time: Key, _ status: Key, empty: Int64,
    _ record: inout PreparedRecord
  ) {
    record.appType = Int64(utf8: view.head(type)) ?? 1
    record.appTime = Int64(utf8: view.head(time)) ?? 0
    record.appStatus = Int64(utf8: view.head(status)) ?? empty
  }

  static func amount(_ text: UnsafeRawBufferPointer) -> Amount { Amount(utf8: text) ?? .zero }

  /// The day of a time such as 20250601120000, China time.
  static func dayOfTime(_ time: Int64) -> Int64 {
    let date = Int(time / 1_000_000)
    let day = Day(year: date / 10_000, month: date / 100 % 100, day: date % 100)
    return day.map { Int64($0.daysSinceEpoch) } ?? 0
  }
}
