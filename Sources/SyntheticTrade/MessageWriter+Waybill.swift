import CustomsMessages

extension MessageWriter {
  /// Writes the waybill of a set.
  mutating func write(waybill paper: SyntheticPaper) {
    let set = paper.set
    beginRecord()
    write(LogisticsField.guid, utf8: paper.guid(505))
    write(LogisticsField.appType, paper.appType)
    write(LogisticsField.appTime, utf8: paper.time(after: 3600))
    write(LogisticsField.appStatus, paper.appStatus)
    write(LogisticsField.logisticsCode, utf8: paper.parties.carrier.code)
    write(LogisticsField.logisticsName, utf8: paper.parties.carrier.name)
    write(
      LogisticsField.logisticsNo, number: set.index + 1, digits: 11,
      after: paper.parties.waybillPrefix)
    write(LogisticsField.freight, scaled: set.freight, places: 2)
    write(LogisticsField.insuredFee, "0")
    write(LogisticsField.currency, utf8: set.market.currency)
    if paper.has(.badNumber) {
      write(LogisticsField.grossWeight, SyntheticFault.badNumber.value)
    } else {
      write(LogisticsField.grossWeight, scaled: set.grossGrams, places: 3)
    }
    write(LogisticsField.packNo, "1")
    write(LogisticsField.goodsInfo, utf8: set.lines.first?.goods.name ?? [])
    write(LogisticsField.ebcCode, utf8: paper.parties.firm.code)
    write(LogisticsField.ebcName, utf8: paper.parties.firm.name)
    endRecord()
  }
}
