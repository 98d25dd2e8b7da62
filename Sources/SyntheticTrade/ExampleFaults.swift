import CustomsMessages

/// The faulty messages of the example province; none of them may count.
enum ExampleFaults {
  /// One message for each fault, named after it.
  static func files() -> [ExampleProvince.File] {
    let sale = ExampleSale(12, on: .own, by: .retail, 100_000_000_00, "0507")
    let paper = sale.paper(local: 9)
    let orders: [(String, SyntheticFault)] = [
      ("order-missing-currency", .missingElement), ("order-name-too-long", .tooLong),
      ("order-negative-quantity", .negativeQuantity),
    ]
    let faultyOrders = orders.map { name, fault in
      file(name, .order) { $0.write(order: paper.with(fault)) }
    }
    return faultyOrders + [
      file("waybill-bad-number", .logistics) { $0.write(waybill: paper.with(.badNumber)) },
      withoutTradeMode(paper),
      truncated(paper),
      ExampleProvince.File(path: "faulty/not-a-message.xml", bytes: Array("出海 is not XML\n".utf8)),
      ExampleProvince.File(path: "faulty/entity.xml", bytes: Array(entity.utf8)),
    ]
  }

  private static func file(
    _ name: String, _ type: MessageType, _ write: (inout MessageWriter) -> Void
  ) -> ExampleProvince.File {
    var writer = ExampleDesk.writer(type, salt: 1)
    write(&writer)
    return ExampleProvince.File(
      path: "faulty/\(name).xml", bytes: writer.finish(transfer: ExampleProvince.transfer))
  }

  /// An inventory that does not say how it is traded.
  private static func withoutTradeMode(_ paper: SyntheticPaper) -> ExampleProvince.File {
    let whole = file("inventory-missing-trade-mode", .inventory) { $0.write(inventory: paper) }
    let lines = String(decoding: whole.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("<ceb:tradeMode>") }
    return ExampleProvince.File(
      path: whole.path, bytes: Array(lines.joined(separator: "\n").utf8))
  }

  /// An inventory whose file ends in the middle.
  private static func truncated(_ paper: SyntheticPaper) -> ExampleProvince.File {
    let whole = file("inventory-truncated", .inventory) { $0.write(inventory: paper) }
    return ExampleProvince.File(
      path: whole.path, bytes: Array(whole.bytes.prefix(whole.bytes.count / 2)))
  }

  private static let entity = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE x [<!ENTITY a "出海"><!ENTITY b "&a;&a;&a;&a;">]>
    <ceb:CEB303Message xmlns:ceb="http://www.chinaport.gov.cn/ceb" version="1.0">&b;\
    </ceb:CEB303Message>

    """
}

extension SyntheticPaper {
  fileprivate func with(_ fault: SyntheticFault) -> SyntheticPaper {
    var faulty = set
    faulty.fault = fault
    return SyntheticPaper(seed: seed, set: faulty, parties: parties)
  }
}
