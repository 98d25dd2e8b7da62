import CustomsMessages

extension MessageWriter {
  /// Writes the money received for a set.
  mutating func write(receipts paper: SyntheticPaper) {
    let set = paper.set
    beginRecord()
    write(ReceiptsField.guid, utf8: paper.guid(403))
    write(ReceiptsField.appType, paper.appType)
    write(ReceiptsField.appTime, utf8: paper.time(after: 600))
    write(ReceiptsField.appStatus, paper.appStatus)
    write(ReceiptsField.ebpCode, utf8: paper.parties.platform.code)
    write(ReceiptsField.ebpName, utf8: paper.parties.platform.name)
    write(ReceiptsField.ebcCode, utf8: paper.parties.firm.code)
    write(ReceiptsField.ebcName, utf8: paper.parties.firm.name)
    write(ReceiptsField.orderNo, utf8: paper.orderNo)
    write(ReceiptsField.payCode, utf8: paper.parties.agent.code)
    write(ReceiptsField.payName, "（合成）支付有限公司")
    write(ReceiptsField.payNo, number: set.index + 1, digits: 12, after: Array("PAY".utf8))
    write(ReceiptsField.charge, scaled: set.goodsValue + set.freight, places: 2)
    write(ReceiptsField.currency, utf8: set.market.currency)
    write(ReceiptsField.accountingDate, utf8: paper.time(after: 300))
    endRecord()
  }
}
