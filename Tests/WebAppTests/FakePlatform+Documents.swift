import TradeTerms
import WebApp

extension FakePlatform {
  static let order = Label(code: "303", text: Wording("订单", "order"), tone: .neutral)
  static let inventory = Label(
    code: "603", text: Wording("出口清单", "export inventory"), tone: .neutral)
  static let declared = Label(
    code: "declared", text: Wording("已申报", "declared"), tone: .good)
  static let refused = Label(code: "refused", text: Wording("已退回", "refused"), tone: .bad)
  static let waiting = Label(
    code: "waiting", text: Wording("缺运单", "waybill missing"), tone: .waiting)

  static let documents: [DocumentRow] = [
    DocumentRow(
      id: "d1", kind: order, number: "DD20250306001", enterpriseCode: seller,
      enterpriseName: "东莞市南风跨境电子商务有限公司", day: "2025-03-06",
      amount: .rmb(fen: 123_456), state: declared),
    DocumentRow(
      id: "d2", kind: inventory, number: "QD20250306001", enterpriseCode: seller,
      enterpriseName: "东莞市南风跨境电子商务有限公司", day: "2025-03-06", amount: .unknown,
      state: refused, match: waiting, findings: 1),
  ]

  static let sheets: [String: DocumentSheet] = [
    "d1": DocumentSheet(
      row: documents[0],
      head: [
        FieldLine(element: "orderNo", chinese: "电商订单编号", value: "DD20250306001"),
        FieldLine(
          element: "currency", chinese: "币制", value: "502",
          meaning: Wording("美元", "US dollar")),
      ],
      lines: [[FieldLine(element: "itemName", chinese: "企业商品名称", value: "蓝牙耳机 <Pro>")]],
      versions: [
        VersionLine(
          id: "d1", appTime: "2025-03-06 10:00:00", receivedAt: "2025-03-06 10:00:03",
          state: declared, isCurrent: true)
      ],
      partners: [
        PartnerLine(kind: inventory, key: "QD20250306001", id: "d2", state: refused),
        PartnerLine(
          kind: Label(code: "505", text: Wording("运单", "waybill"), tone: .neutral),
          key: "SF123", id: nil, state: waiting),
      ],
      findings: []),
    "d2": DocumentSheet(
      row: documents[1], head: [], lines: [], versions: [], partners: [], findings: [finding],
      refusedText: "<ceb:CEB603Message><qty>-3</qty></ceb:CEB603Message>"),
  ]
}
