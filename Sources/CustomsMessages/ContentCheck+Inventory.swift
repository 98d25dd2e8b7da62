import TradeTerms

extension ContentCheck {
  /// An inventory as a whole: direction, weights, bonded fields, second units, totals.
  func checkInventory(_ record: RecordView, _ notes: inout FindingNotes) {
    let flag = record.head(InventoryField.ieFlag)
    if !flag.elementsEqual("E".utf8), !flag.isEmpty {
      notes.note(.exportFlag, "InventoryHead/ieFlag", flag, expected: "E")
    }
    let gross = record.head(InventoryField.grossWeight)
    let net = record.head(InventoryField.netWeight)
    if let grossAmount = Amount(utf8: gross), let netAmount = Amount(utf8: net),
      grossAmount < netAmount
    {
      notes.note(
        .grossBelowNet, "InventoryHead/grossWeight", gross,
        expected: "≥ \(String(decoding: net, as: UTF8.self))")
    }
    checkBonded(record, &notes)
    var numbers = LineNumbers()
    for line in 0..<record.lineCount {
      numbers.check(
        record.line(line, InventoryLineField.gnum), "InventoryList/gnum", line, &notes)
      checkTotal(
        quantity: record.line(line, InventoryLineField.qty),
        price: record.line(line, InventoryLineField.price),
        total: record.line(line, InventoryLineField.totalPrice),
        element: "InventoryList/totalPrice", line: line, &notes)
      checkSecondUnit(record, line, &notes)
    }
  }

  /// Goods of a bonded zone (1210, 1239) name the firm in the zone and its account book.
  private func checkBonded(_ record: RecordView, _ notes: inout FindingNotes) {
    let mode = record.head(InventoryField.tradeMode)
    guard mode.elementsEqual("1210".utf8) || mode.elementsEqual("1239".utf8) else { return }
    for (field, name) in [
      (InventoryField.iacCode, "iacCode"), (.iacName, "iacName"), (.emsNo, "emsNo"),
    ] where record.head(field).isEmpty {
      notes.note(
        .bondedFields, "InventoryHead/\(name)", "",
        expected: String(decoding: mode, as: UTF8.self))
    }
  }

  /// The second quantity and its unit come together or not at all.
  private func checkSecondUnit(_ record: RecordView, _ line: Int, _ notes: inout FindingNotes) {
    let quantity = record.line(line, InventoryLineField.qty2)
    let unit = record.line(line, InventoryLineField.unit2)
    guard quantity.isEmpty != unit.isEmpty else { return }
    notes.note(
      .secondUnit, quantity.isEmpty ? "InventoryList/qty2" : "InventoryList/unit2", line: line,
      "", expected: "qty2 + unit2")
  }
}
