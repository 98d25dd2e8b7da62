import Cases
import TradeTerms

/// What a case is about, and how far it gets.
struct CaseDraft {
  enum Kind {
    case question, questionToCity, opinion, grant, guidance, finance, topic
  }

  let kind: Kind
  /// Its number among all.
  let place: Int
  let firm: Firm

  init(_ kind: Kind, _ place: Int, _ firm: Firm) {
    self.kind = kind
    self.place = place
    self.firm = firm
  }

  /// One of a mixture of which four of five are the coordinating department's.
  init(mixed place: Int, _ firm: Firm) {
    let kind: Kind =
      switch place % 10 {
      case 0, 1, 2, 3: place % 1_000 == 500 ? .topic : .question
      case 4, 5: .opinion
      case 6, 7: .grant
      case 8: .questionToCity
      default: place / 10 % 2 == 0 ? .guidance : .finance
      }
    self.init(kind, place, firm)
  }

  /// Whether an officer opens it, not an enterprise.
  var isOfOfficer: Bool { kind == .topic }

  func unit(coordinator: HandlingUnit) -> HandlingUnit {
    switch kind {
    case .question, .opinion, .grant, .topic: coordinator
    case .questionToCity: .city(firm.city)
    case .guidance: .department("省税务局")
    case .finance: .department("省地方金融监管局")
    }
  }

  func opening(_ unit: HandlingUnit) -> CaseOpening {
    var opening = CaseOpening(type)
    opening.unit = unit
    opening.subject = isOfOfficer ? nil : firm.code
    opening.fields = fields
    if kind == .grant {
      opening.benefit = CaseOpening.Benefit(
        key: "gd-2021-328/support-\(place)",
        label: Wording("（基准）支持 \(place)", "support \(place)"), decision: "\(place)", year: 2026,
        exclusive: [], department: nil)
    }
    return opening
  }

  private var type: String {
    switch kind {
    case .question, .questionToCity: "direct-line"
    case .opinion: "expert-opinion"
    case .grant: "grant"
    case .guidance: "tax-guidance"
    case .finance: "finance-request"
    case .topic: "direct-line-topic"
    }
  }

  private var fields: [String: String] {
    let topic = "（基准）第 \(place) 件：出口货物的退税凭证如何补办"
    let question = "我司一批货物已出境，海外仓反馈单证不齐，请问应向哪个部门补办，需要哪些材料？编号 \(place)。"
    let asked = ["topic": topic, "question": question, "contact": "张三 13800001111"]
    func and(_ more: [String: String]) -> [String: String] { asked.merging(more) { $1 } }
    return switch kind {
    case .question, .questionToCity:
      and(["category": ["consultation", "problem", "suggestion"][place % 3]])
    case .opinion: and(["area": ["clearance", "tax", "funds", "property"][place % 4]])
    case .guidance: and(["matter": "preRefund"])
    case .topic: ["topic": topic, "question": question]
    case .grant: ["contact": "李四 13900001111", "statement": question]
    case .finance:
      [
        "product": "loan", "wanted": "1000000.00", "months": "12", "use": question,
        "consent": "true", "contact": "王五 13700002222",
      ]
    }
  }

  /// The steps that its officer takes, with what they fill in.
  var steps: [(id: String, fields: [String: String])] {
    let far = place / 10 % 10
    switch kind {
    case .question, .questionToCity:
      if far == 1 { return [("take", [:]), ("askBack", [:])] }
      if far > 7 { return [("take", [:]), ("answer", ["answer": "请向主管海关补办，并附提单。"])] }
      return [("take", [:])]
    case .grant: return far > 7 ? [("accept", [:]), ("approve", [:])] : [("accept", [:])]
    case .guidance: return [("take", [:])]
    case .finance: return [("match", ["lender": "（示例）银行"])]
    case .opinion, .topic: return []
    }
  }
}
