import CustomsMessages

extension MessageWriter {
  /// Writes the order of a set.
  mutating func write(order paper: SyntheticPaper) {
    let set = paper.set
    beginRecord()
    write(OrderField.guid, utf8: paper.guid(303))
    write(OrderField.appType, paper.appType)
    write(OrderField.appTime, utf8: paper.time(after: 0))
    write(OrderField.appStatus, paper.appStatus)
    write(OrderField.orderType, set.mode.orderType)
    write(OrderField.orderNo, utf8: paper.orderNo)
    write(OrderField.ebpCode, utf8: paper.parties.platform.code)
    write(OrderField.ebpName, utf8: paper.parties.platform.name)
    write(OrderField.ebcCode, utf8: paper.parties.firm.code)
    write(OrderField.ebcName, utf8: paper.parties.firm.name)
    write(OrderField.goodsValue, scaled: set.goodsValue, places: 2)
    write(OrderField.freight, scaled: set.freight + paper.extraFreight, places: 2)
    if !paper.has(.missingElement) { write(OrderField.currency, utf8: set.market.currency) }
    for (index, line) in set.lines.enumerated() { write(orderLine: line, index, of: paper) }
    endRecord()
  }

  private mutating func write(
    orderLine line: SyntheticSet.Line, _ index: Int, of paper: SyntheticPaper
  ) {
    let sign = index == 0 && paper.has(.negativeQuantity) ? -1 : 1
    beginLine()
    write(OrderLineField.gnum, number: index + 1)
    write(OrderLineField.itemNo, utf8: line.goods.code)
    if index == 0 && paper.has(.tooLong) {
      write(OrderLineField.itemName, String(repeating: "长", count: 251))
    } else {
      write(OrderLineField.itemName, utf8: line.goods.name)
    }
    write(OrderLineField.unit, utf8: line.goods.unit)
    write(OrderLineField.currency, utf8: paper.set.market.currency)
    write(OrderLineField.qty, number: sign * line.quantity)
    write(OrderLineField.price, scaled: line.price, places: 2)
    write(OrderLineField.totalPrice, scaled: sign * line.total, places: 2)
  }
}
