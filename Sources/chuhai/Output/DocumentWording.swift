import CustomsMessages
import TradeLedger
import TradeTerms

/// The words for what a document is and how it stands.
enum DocumentWording {
  static func kind(_ number: Int) -> Wording {
    guard let type = MessageType(rawValue: number) else {
      return Wording("报文 \(number)", "message \(number)")
    }
    switch type {
    case .order: return Wording("订单", "order")
    case .orderReturn: return Wording("订单回执", "order return")
    case .receipts: return Wording("收款单", "receipts")
    case .receiptsReturn: return Wording("收款单回执", "receipts return")
    case .logistics: return Wording("运单", "waybill")
    case .logisticsReturn: return Wording("运单回执", "waybill return")
    case .inventory: return Wording("清单", "inventory")
    case .inventoryReturn: return Wording("清单回执", "inventory return")
    case .messageReturn: return Wording("报文回执", "message return")
    }
  }

  static func standing(_ standing: Standing) -> Wording {
    switch standing {
    case .current: Wording("现行", "current")
    case .superseded: Wording("已被替代", "superseded")
    case .draft: Wording("暂存", "draft")
    case .withdrawn: Wording("已撤回", "withdrawn")
    }
  }

  static func match(_ document: LedgerDocument) -> Wording? {
    switch document.match {
    case .none: nil
    case .matched: Wording("三单一致", "matched")
    case .conflict: Wording("三单矛盾", "conflict")
    case .waiting:
      Wording(
        "待：" + missing(document.missing).map(\.chinese).joined(separator: "、"),
        "waits for " + missing(document.missing).map(\.english).joined(separator: ", "))
    }
  }

  static func missing(_ partners: MissingPartners) -> [Wording] {
    var words: [Wording] = []
    if partners.contains(.order) { words.append(Wording("订单", "order")) }
    if partners.contains(.receipts) { words.append(Wording("收款单", "receipts")) }
    if partners.contains(.waybill) { words.append(Wording("运单", "waybill")) }
    return words
  }

  /// The newest return's status in words, where there is one.
  static func state(_ state: Int64?, _ tables: ReferenceTables) -> Wording? {
    guard let state else { return nil }
    return tables.returnStatuses["\(state)"]?.name ?? Wording("\(state)", "\(state)")
  }

  static func outcome(_ outcome: LedgerMessage.Outcome) -> Wording {
    switch outcome {
    case .read: Wording("已读", "read")
    case .refused: Wording("拒绝", "refused")
    case .notHandled: Wording("暂不处理", "not handled")
    }
  }
}
