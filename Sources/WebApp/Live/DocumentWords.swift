import CustomsMessages
import TradeLedger
import TradeTerms

/// Puts what the ledger and the messages hold into the words of a page.
struct DocumentWords: Sendable {
  let tables: ReferenceTables
  let rules: CustomsMessages.RuleTable

  /// The kind of a document by the number of its message type.
  func kind(_ number: Int) -> Label {
    let name = Self.kinds[number] ?? Wording("报文 \(number)", "message \(number)")
    return Label(code: String(number), text: name, tone: .neutral)
  }

  /// How a document stands: among its versions, and in the newest return.
  func state(_ document: LedgerDocument) -> Label {
    let standing = Self.standings[document.standing]
    if let standing, document.standing != .current { return standing }
    guard let status = document.state else {
      return standing ?? Label(code: "declared", text: Wording("", ""), tone: .neutral)
    }
    let text =
      tables.returnStatuses[String(status)]?.name
      ?? Wording("回执 \(status)", "return \(status)")
    return Label(code: String(status), text: text, tone: Self.tone(ofReturn: status))
  }

  /// How an inventory stands with its partners; `nil` for what is not matched.
  func match(_ document: LedgerDocument) -> Label? {
    switch document.match {
    case .none: nil
    case .matched:
      Label(code: "matched", text: Wording("三单相符", "matched"), tone: .good)
    case .conflict:
      Label(code: "conflict", text: Wording("三单不符", "in conflict"), tone: .bad)
    case .waiting:
      Label(code: "waiting", text: waiting(document.missing), tone: .waiting)
    }
  }

  /// What an inventory still waits for, in words.
  func missingKinds(_ missing: MissingPartners) -> [Int] {
    [(MissingPartners.order, 303), (.receipts, 403), (.waybill, 505)]
      .filter { missing.contains($0.0) }.map(\.1)
  }

  /// An amount in its currency; RMB is written as money.
  func amount(_ amount: Amount, currency: String) -> Figure {
    let (fen, rest) = amount.hundredThousandths.quotientAndRemainder(dividingBy: 1_000)
    if currency == "142", rest == 0, let fen = Int64(exactly: fen) { return .rmb(fen: fen) }
    let name = tables.currencies[currency]?.name ?? Wording(currency, currency)
    return .words(Wording("\(amount) \(name.chinese)", "\(amount) \(name.english)"))
  }

  /// What a document is worth: an order's goods, a receipt's charge, an inventory's lines.
  func value(_ document: LedgerDocument) -> Figure {
    let summary = document.summary
    guard document.type == .inventory else {
      return summary.currency.isEmpty
        ? .words(Wording("—", "—")) : amount(summary.value, currency: summary.currency)
    }
    let currencies = Set(summary.values.map(\.currency))
    guard currencies.count == 1, let currency = currencies.first else {
      return .words(Wording("多币种", "several currencies"))
    }
    return amount(summary.values.reduce(.zero) { $0 + $1.amount }, currency: currency)
  }

  /// A finding with its rule's words.
  func finding(
    _ finding: Finding, document: String, id: String?, refuses: Bool? = nil
  ) -> FindingRow {
    FindingRow(
      document: document, documentID: id, element: finding.element, value: finding.value,
      rule: finding.rule.rawValue,
      refuses: refuses ?? (rules.severity(of: finding.rule) == .refuse),
      what: rules.what(finding), remedy: rules.remedy(finding))
  }

  /// A field with the meaning of its code.
  func field(_ field: RecordField) -> FieldLine {
    FieldLine(
      element: field.field.name, chinese: field.field.chinese, value: field.value,
      meaning: meaning(field.field.name, field.value))
  }

  private func meaning(_ element: String, _ value: String) -> Wording? {
    let table: CodeTable? =
      switch element {
      case "appType": tables.appTypes
      case "appStatus": tables.appStatuses
      case "orderType": tables.orderTypes
      case "currency", "fCurrency", "iCurrency": tables.currencies
      case "country": tables.countries
      case "unit", "unit1", "unit2": tables.units
      case "tradeMode": tables.tradeModes
      case "trafMode": tables.transportModes
      case "customsCode", "portCode": tables.districts
      case "wrapType": tables.wraps
      case "statisticsFlag": tables.statisticsFlags
      case "returnStatus": tables.returnStatuses
      default: nil
      }
    return table?[value]?.name
  }

  private func waiting(_ missing: MissingPartners) -> Wording {
    let names = missingKinds(missing).map { kind($0).text }
    return Wording(
      "缺" + names.map(\.chinese).joined(separator: "、"),
      "lacks " + names.map(\.english).joined(separator: ", "))
  }
}

extension DocumentWords {
  static func tone(ofReturn status: Int64) -> Label.Tone {
    switch status {
    case 120, 399, 800, 899: .good
    case 4, 100, 501, 502, 503, 599, 700: .bad
    case ..<0: .bad
    default: .waiting
    }
  }

  static let kinds: [Int: Wording] = [
    303: Wording("订单", "order"), 304: Wording("订单回执", "order return"),
    403: Wording("收款单", "receipt of payment"),
    404: Wording("收款单回执", "return for a receipt of payment"),
    505: Wording("运单", "waybill"), 506: Wording("运单回执", "waybill return"),
    603: Wording("出口清单", "export inventory"), 604: Wording("清单回执", "inventory return"),
    900: Wording("报文回执", "message return"), 0: Wording("未识别文件", "unrecognised file"),
  ]

  static let standings: [Standing: Label] = [
    .current: Label(code: "declared", text: Wording("已申报", "declared"), tone: .good),
    .superseded: Label(
      code: "superseded", text: Wording("已被新版取代", "superseded"), tone: .neutral),
    .draft: Label(code: "draft", text: Wording("暂存", "draft"), tone: .neutral),
    .withdrawn: Label(code: "withdrawn", text: Wording("已撤回", "withdrawn"), tone: .bad),
  ]

  static let refused = Label(code: "refused", text: Wording("退回", "refused"), tone: .bad)
  static let corrected = Label(
    code: "corrected", text: Wording("已更正重报", "corrected and sent again"), tone: .neutral)
}
