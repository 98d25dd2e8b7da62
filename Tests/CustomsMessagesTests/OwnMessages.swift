/// Messages of our own, valid by the official schema, that tests start from.
enum OwnMessages {
  static var requests: [[UInt8]] { [order, receipts, logistics, inventory].map { Array($0.utf8) } }

  private static func message(_ number: Int, _ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <ceb:CEB\(number)Message guid="4CDE1CFD-EDED-46B1-946C-B8022E42FC94" version="1.0" \
    xmlns:ceb="http://www.chinaport.gov.cn/ceb">
    \(body)
    <ceb:BaseTransfer><ceb:copCode>4401960001</ceb:copCode><ceb:copName>合成传输企业</ceb:copName>\
    <ceb:dxpMode>DXP</ceb:dxpMode><ceb:dxpId>DXPENT0000000001</ceb:dxpId><ceb:note/>\
    </ceb:BaseTransfer>
    <ceb:BaseSubscribe><ceb:status>ALL</ceb:status><ceb:dxpMode>DXP</ceb:dxpMode>\
    <ceb:dxpAddress>DXPENT0000000002</ceb:dxpAddress></ceb:BaseSubscribe>
    <ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo>\
    <ds:CanonicalizationMethod Algorithm="urn:c"/><ds:SignatureMethod Algorithm="urn:s"/>\
    <ds:Reference URI=""><ds:Transforms><ds:Transform Algorithm="urn:t"/></ds:Transforms>\
    <ds:DigestMethod Algorithm="urn:d"/><ds:DigestValue>AAAA</ds:DigestValue></ds:Reference>\
    </ds:SignedInfo><ds:SignatureValue>AA==</ds:SignatureValue><ds:KeyInfo>\
    <ds:KeyName>01</ds:KeyName><ds:X509Data><ds:X509Certificate>AAAA</ds:X509Certificate>\
    </ds:X509Data></ds:KeyInfo></ds:Signature>
    <ceb:ExtendMessage><ceb:name>own</ceb:name><ceb:version>1</ceb:version>\
    <ceb:Message><own xmlns="urn:own"><a>1</a></own></ceb:Message></ceb:ExtendMessage>
    </ceb:CEB\(number)Message>
    """
  }

  private static func fields(_ values: [(String, String)]) -> String {
    values.map { "<ceb:\($0)>\($1)</ceb:\($0)>" }.joined(separator: "\n")
  }

  private static let head = [
    ("guid", "4CDE1CFD-EDED-46B1-946C-B8022E42FC94"), ("appType", "1"),
    ("appTime", "20250601120000"), ("appStatus", "2"),
  ]

  static var order: String {
    let lines = (1...2).map { number in
      "<ceb:OrderList>"
        + fields([
          ("gnum", "\(number)"), ("itemNo", "A\(number)"), ("itemName", "台灯"), ("unit", "011"),
          ("currency", "142"), ("qty", "2"), ("price", "10.5"), ("totalPrice", "21"),
          ("note", ""),
        ]) + "</ceb:OrderList>"
    }
    let own = [
      ("orderType", "E"), ("orderNo", "S1"), ("ebpCode", "4401960001"), ("ebpName", "平台"),
      ("ebcCode", "4401960002"), ("ebcName", "卖家"), ("goodsValue", "42"), ("freight", "0"),
      ("currency", "142"),
    ]
    return message(
      303,
      "<ceb:Order><ceb:OrderHead>\(fields(head + own))</ceb:OrderHead>\(lines.joined())</ceb:Order>"
    )
  }

  static var receipts: String {
    let own = [
      ("ebpCode", "4401960001"), ("ebpName", "平台"), ("ebcCode", "4401960002"),
      ("ebcName", "卖家"), ("orderNo", "S1"), ("payCode", "4401960003"), ("payName", "支付"),
      ("payNo", "P1"), ("charge", "42"), ("currency", "142"),
      ("accountingDate", "20250601130000"), ("note", "n"),
    ]
    return message(403, "<ceb:Receipts>\(fields(head + own))</ceb:Receipts>")
  }

  static var logistics: String {
    let own = [
      ("logisticsCode", "4401960004"), ("logisticsName", "快递"), ("logisticsNo", "L1"),
      ("freight", "0"), ("insuredFee", "0"), ("currency", "142"), ("grossWeight", "1.2"),
      ("packNo", "1"), ("goodsInfo", "台灯"), ("ebcCode", "4401960002"), ("ebcName", "卖家"),
      ("ebcTelephone", "020"),
    ]
    return message(505, "<ceb:Logistics>\(fields(head + own))</ceb:Logistics>")
  }

  static var inventory: String {
    let own = [
      ("customsCode", "5141"), ("ebpCode", "4401960001"), ("ebpName", "平台"), ("orderNo", "S1"),
      ("logisticsCode", "4401960004"), ("logisticsName", "快递"), ("logisticsNo", "L1"),
      ("copNo", "C1"), ("ieFlag", "E"), ("portCode", "5141"), ("ieDate", "20250602"),
      ("statisticsFlag", "A"), ("agentCode", "4401960005"), ("agentName", "报关行"),
      ("ebcCode", "4401960002"), ("ebcName", "卖家"), ("ownerCode", "NO"), ("ownerName", "工厂"),
      ("tradeMode", "9610"), ("trafMode", "5"), ("country", "502"), ("POD", "502"),
      ("freight", "0"), ("fCurrency", "142"), ("fFlag", "3"), ("insuredFee", "0"),
      ("iCurrency", "142"), ("iFlag", "3"), ("wrapType", "2"), ("packNo", "1"),
      ("grossWeight", "1.2"), ("netWeight", "1"),
    ]
    let line = [
      ("gnum", "1"), ("itemNo", "A1"), ("gcode", "9405200090"), ("gname", "台灯"),
      ("gmodel", "无品牌"), ("barCode", "无"), ("country", "502"), ("currency", "142"),
      ("qty", "4"), ("qty1", "1"), ("unit", "011"), ("unit1", "035"), ("price", "10.5"),
      ("totalPrice", "42"),
    ]
    return message(
      603,
      "<ceb:Inventory><ceb:InventoryHead>\(fields(head + own))</ceb:InventoryHead>"
        + "<ceb:InventoryList>\(fields(line))</ceb:InventoryList></ceb:Inventory>")
  }
}
