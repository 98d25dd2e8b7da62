import CustomsMessages

extension MessageWriter {
  /// Writes the inventory of a set.
  mutating func write(inventory paper: SyntheticPaper) {
    let set = paper.set
    let parties = paper.parties
    let platform = paper.has(.otherPlatform) ? SyntheticParty.strangePlatform : parties.platform
    beginRecord()
    write(InventoryField.guid, utf8: paper.guid(603))
    write(InventoryField.appType, paper.appType)
    write(InventoryField.appTime, utf8: paper.time(after: 7200))
    write(InventoryField.appStatus, paper.appStatus)
    write(InventoryField.customsCode, utf8: parties.district)
    write(InventoryField.ebpCode, utf8: platform.code)
    write(InventoryField.ebpName, utf8: platform.name)
    write(InventoryField.orderNo, utf8: paper.orderNo)
    write(InventoryField.logisticsCode, utf8: parties.carrier.code)
    write(InventoryField.logisticsName, utf8: parties.carrier.name)
    write(
      InventoryField.logisticsNo, number: set.index + 1, digits: 11, after: parties.waybillPrefix)
    write(InventoryField.copNo, number: set.local, digits: 10, after: parties.copPrefix)
    write(InventoryField.ieFlag, "E")
    write(InventoryField.portCode, utf8: parties.district)
    write(InventoryField.ieDate, utf8: set.day)
    write(InventoryField.statisticsFlag, set.mode.hasReceipts ? "A" : "B")
    write(InventoryField.agentCode, utf8: parties.agent.code)
    write(InventoryField.agentName, utf8: parties.agent.name)
    write(InventoryField.ebcCode, utf8: parties.firm.code)
    write(InventoryField.ebcName, utf8: parties.firm.name)
    write(InventoryField.ownerCode, "NO")
    write(InventoryField.ownerName, "（合成）制造厂")
    if set.mode == .bonded {
      write(InventoryField.iacCode, utf8: parties.firm.code)
      write(InventoryField.iacName, utf8: parties.firm.name)
      write(InventoryField.emsNo, "H5100A000001")
    }
    write(InventoryField.tradeMode, utf8: set.mode.code)
    write(inventoryTransport: paper)
    for (index, line) in set.lines.enumerated() { write(inventoryLine: line, index, of: paper) }
    endRecord()
  }

  private mutating func write(inventoryTransport paper: SyntheticPaper) {
    let set = paper.set
    let currency = set.market.currency
    write(InventoryField.trafMode, "5")
    write(InventoryField.country, utf8: set.market.country)
    write(InventoryField.POD, utf8: set.market.port)
    write(InventoryField.freight, scaled: set.freight, places: 2)
    write(InventoryField.fCurrency, utf8: currency)
    write(InventoryField.fFlag, "3")
    write(InventoryField.insuredFee, "0")
    write(InventoryField.iCurrency, utf8: currency)
    write(InventoryField.iFlag, "3")
    write(InventoryField.wrapType, "2")
    write(InventoryField.packNo, "1")
    write(InventoryField.grossWeight, scaled: set.grossGrams, places: 3)
    write(InventoryField.netWeight, scaled: set.netGrams, places: 3)
  }

  private mutating func write(
    inventoryLine line: SyntheticSet.Line, _ index: Int, of paper: SyntheticPaper
  ) {
    let goods = line.goods
    let set = paper.set
    let isFirst = index == 0
    beginLine()
    write(InventoryLineField.gnum, number: isFirst && paper.has(.gnumZero) ? 0 : index + 1)
    write(InventoryLineField.itemNo, utf8: goods.code)
    if set.mode == .bonded { write(InventoryLineField.itemRecordNo, utf8: goods.code) }
    write(InventoryLineField.itemName, utf8: goods.name)
    write(InventoryLineField.gcode, utf8: goods.code)
    write(InventoryLineField.gname, utf8: isFirst && paper.has(.emptyText) ? [] : goods.name)
    write(InventoryLineField.gmodel, utf8: goods.model)
    write(InventoryLineField.barCode, "无")
    write(InventoryLineField.country, utf8: set.market.country)
    write(InventoryLineField.currency, utf8: set.market.currency)
    write(InventoryLineField.qty, number: line.quantity)
    if goods.isByWeight {
      write(InventoryLineField.qty1, scaled: line.quantity * goods.grams, places: 3)
    } else {
      write(InventoryLineField.qty1, number: line.quantity)
    }
    if isFirst && paper.has(.unknownCode) {
      write(InventoryLineField.unit, SyntheticFault.unknownCode.value)
    } else {
      write(InventoryLineField.unit, utf8: goods.unit)
    }
    write(InventoryLineField.unit1, utf8: goods.legalUnit)
    write(InventoryLineField.price, scaled: line.price, places: 2)
    // A tenth and one unit too much, more than any rounding of the price explains.
    let extra = isFirst && paper.has(.totalsDiffer) ? line.total / 10 + 100 : 0
    write(InventoryLineField.totalPrice, scaled: line.total + extra, places: 2)
  }
}
