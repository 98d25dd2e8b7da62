import CustomsMessages

/// Writes the messages of one firm of the example province.
struct ExampleDesk {
  private let firm: Int
  private var orders = ExampleDesk.writer(.order)
  private var receipts = ExampleDesk.writer(.receipts)
  private var waybills = ExampleDesk.writer(.logistics)
  private var inventories = ExampleDesk.writer(.inventory)
  private var later = ExampleDesk.writer(.inventory)
  private var returns = ExampleReturns()

  init(firm: Int) {
    self.firm = firm
  }

  static func writer(_ type: MessageType, salt: UInt64 = 0) -> MessageWriter {
    var random = SplitMix(
      seed: ExampleProvince.seed, index: type.rawValue, salt: salt)
    return MessageWriter(
      type, guid: String(decoding: random.nextGuid(), as: UTF8.self), style: .indented)
  }

  /// Writes the documents of a sale; `local` counts the sales of the firm from 1.
  mutating func write(_ sale: ExampleSale, local: Int) {
    let paper = sale.paper(local: local)
    var inventory = paper
    var hasWaybill = true
    switch sale.turn {
    case .plain: break
    case .draft: inventory.appStatus = "1"
    case .withoutWaybill: hasWaybill = false
    case .twoCodes: inventory = sale.paper(local: local, byCustomsCode: true)
    case .withdrawn: writeLater(paper, appType: "3")
    case .returned: returns.writeInventory(paper, [.returned])
    case .changed(let amount): writeLater(sale.paper(local: local, amount: amount), appType: "2")
    case .closed: returns.writeAll(paper)
    }
    orders.write(order: paper)
    if sale.mode.hasReceipts { receipts.write(receipts: paper) }
    if hasWaybill { waybills.write(waybill: paper) }
    inventories.write(inventory: inventory)
  }

  private mutating func writeLater(_ paper: SyntheticPaper, appType: String) {
    var later = paper
    later.appType = appType
    // Two hours after the first version.
    later.shift = 7200
    self.later.write(inventory: later)
  }

  /// The messages in the order in which they were sent.
  consuming func finish() -> [ExampleProvince.File] {
    let requests = [
      ("1-CEB303", orders), ("2-CEB403", receipts), ("3-CEB505", waybills),
      ("4-CEB603", inventories), ("5-CEB603-later", later),
    ]
    let number = SyntheticCode.padded(firm, to: 2)
    let sent = requests.filter { $0.1.recordCount > 0 }.map { name, writer in
      ExampleProvince.File(
        path: "messages/\(number)-\(name).xml",
        bytes: writer.finish(transfer: ExampleProvince.transfer))
    }
    return sent + returns.finish(stem: "messages/\(number)")
  }
}
