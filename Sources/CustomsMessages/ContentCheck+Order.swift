import TradeTerms

extension ContentCheck {
  /// An order's lines: their numbers, their totals, their sum.
  func checkOrder(_ record: RecordView, _ notes: inout FindingNotes) {
    var numbers = LineNumbers()
    var sum = Amount.zero
    var isSummed = true
    let currency = record.head(OrderField.currency)
    for line in 0..<record.lineCount {
      numbers.check(record.line(line, OrderLineField.gnum), "OrderList/gnum", line, &notes)
      let total = record.line(line, OrderLineField.totalPrice)
      checkTotal(
        quantity: record.line(line, OrderLineField.qty),
        price: record.line(line, OrderLineField.price), total: total,
        element: "OrderList/totalPrice", line: line, &notes)
      if let amount = Amount(utf8: total) { sum += amount } else { isSummed = false }
      let lineCurrency = record.line(line, OrderLineField.currency)
      if !lineCurrency.elementsEqual(currency) {
        isSummed = false
        notes.note(
          .mixedCurrency, "OrderList/currency", line: line, lineCurrency,
          expected: String(decoding: currency, as: UTF8.self))
      }
    }
    let value = record.head(OrderField.goodsValue)
    if isSummed, let amount = Amount(utf8: value), amount != sum {
      notes.note(.orderTotal, "OrderHead/goodsValue", value, expected: sum.description)
    }
  }

  /// A total that should be quantity times price, to the fifth decimal.
  func checkTotal(
    quantity: UnsafeRawBufferPointer, price: UnsafeRawBufferPointer,
    total: UnsafeRawBufferPointer, element: String, line: Int, _ notes: inout FindingNotes
  ) {
    guard let quantity = Amount(utf8: quantity), let price = Amount(utf8: price),
      let amount = Amount(utf8: total)
    else { return }
    let (product, isTooLarge) = quantity.times(price)
    guard !isTooLarge else { return }
    // A price is often itself rounded: the total may be off by half a cent per unit.
    let (difference, isFar) = product.subtractingReportingOverflow(
      amount.hundredThousandths * 100_000)
    guard !isFar else {
      return notes.note(.lineTotal, element, line: line, total, expected: "qty × price")
    }
    let tolerance = max(Int128(50_000_000), quantity.hundredThousandths * 500)
    if difference.magnitude > tolerance.magnitude {
      let right = Amount(hundredThousandths: product / 100_000)
      notes.note(.lineTotal, element, line: line, total, expected: right.description)
    }
  }
}

/// The line numbers of one record so far.
struct LineNumbers {
  private var seen: Set<Int64> = []

  /// Notes a number that stood before.
  mutating func check(
    _ text: UnsafeRawBufferPointer, _ element: String, _ line: Int, _ notes: inout FindingNotes
  ) {
    guard let number = Int64(utf8: text) else { return }
    if !seen.insert(number).inserted {
      notes.note(.repeatedLineNumber, element, line: line, text)
    }
  }
}

extension Int64 {
  /// A whole number from its digits; nil for anything else.
  public init?(utf8 text: UnsafeRawBufferPointer) {
    guard !text.isEmpty, text.count <= 18 else { return nil }
    var value: Int64 = 0
    var isNegative = false
    for (index, byte) in text.enumerated() {
      if index == 0, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+"), text.count > 1 {
        isNegative = byte == UInt8(ascii: "-")
        continue
      }
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    self = isNegative ? -value : value
  }
}
