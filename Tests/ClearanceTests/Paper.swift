import CustomsMessages

/// One document as a test hands it in: right in every way, but for what the test changes.
struct Paper {
  let type: MessageType
  private var head: [String: String]
  private var line: [String: String] = [:]

  private init(_ type: MessageType, _ head: [String: String], line: [String: String] = [:]) {
    self.type = type
    self.head = head
    self.line = line
  }

  /// The same paper with fields of the head changed.
  func with(_ changes: [String: String]) -> Paper {
    var paper = self
    paper.head.merge(changes) { $1 }
    return paper
  }

  /// The same paper with fields of the line changed.
  func withLine(_ changes: [String: String]) -> Paper {
    var paper = self
    paper.line.merge(changes) { $1 }
    return paper
  }

  /// The message that carries the paper alone.
  var message: [UInt8] {
    let shape = type.shape
    var writer = MessageWriter(type, guid: Self.guid)
    writer.record(
      head: shape.head.fields.map { head[$0.name] },
      lines: shape.line.map { layout in [layout.fields.map { line[$0.name] }] } ?? [])
    return type.isRequest
      ? writer.finish(transfer: ["4401960001", "合成传输", "DXP", "DXPENT0000000001", nil])
      : writer.finish()
  }

  private static let guid = "4CDE1CFD-EDED-46B1-946C-B8022E42FC94"
  private static let common = [
    "guid": guid, "appType": "1", "appTime": "20250601120000", "appStatus": "2",
    "ebpCode": "4401960001", "ebpName": "平台", "ebcCode": "4401960002", "ebcName": "卖家",
    "orderNo": "S1",
  ]

  static let order = Paper(
    .order,
    common.merging(
      ["orderType": "E", "goodsValue": "42", "freight": "0", "currency": "142"]) { $1 },
    line: [
      "gnum": "1", "itemNo": "A1", "itemName": "台灯", "unit": "011", "currency": "142",
      "qty": "4", "price": "10.5", "totalPrice": "42",
    ])

  static let receipts = Paper(
    .receipts,
    common.merging([
      "payCode": "4401960003", "payName": "支付", "payNo": "P1", "charge": "42",
      "currency": "142", "accountingDate": "20250601130000",
    ]) { $1 })

  static let waybill = Paper(
    .logistics,
    [
      "guid": guid, "appType": "1", "appTime": "20250601120000", "appStatus": "2",
      "logisticsCode": "4401960004", "logisticsName": "快递", "logisticsNo": "L1",
      "freight": "0", "insuredFee": "0", "currency": "142", "grossWeight": "1.2",
      "packNo": "1", "goodsInfo": "台灯",
    ])

  static let inventory = Paper(
    .inventory,
    common.merging([
      "customsCode": "5141", "logisticsCode": "4401960004", "logisticsName": "快递",
      "logisticsNo": "L1", "copNo": "C1", "ieFlag": "E", "portCode": "5141",
      "ieDate": "20250602", "statisticsFlag": "A", "agentCode": "4401960005",
      "agentName": "报关行", "ownerCode": "NO", "ownerName": "工厂", "tradeMode": "9610",
      "trafMode": "5", "country": "502", "POD": "502", "freight": "0", "fCurrency": "142",
      "fFlag": "3", "insuredFee": "0", "iCurrency": "142", "iFlag": "3", "wrapType": "2",
      "packNo": "1", "grossWeight": "1.2", "netWeight": "1",
    ]) { $1 },
    line: [
      "gnum": "1", "itemNo": "A1", "gcode": "9405200090", "gname": "台灯", "gmodel": "无品牌",
      "barCode": "无", "country": "502", "currency": "142", "qty": "4", "qty1": "1",
      "unit": "011", "unit1": "035", "price": "10.5", "totalPrice": "42",
    ])

  /// Customs' answer to the inventory.
  static func answer(_ status: String, at time: String) -> Paper {
    Paper(
      .inventoryReturn,
      [
        "guid": guid, "agentCode": "4401960005", "copNo": "C1", "preNo": "B20250601000000001",
        "invtNo": "51412025E000000001", "ebcCode": "4401960002", "ebpCode": "4401960001",
        "orderNo": "S1", "statisticsFlag": "A", "returnStatus": status, "returnTime": time,
        "returnInfo": "[Code:\(status)]",
      ])
  }
}
