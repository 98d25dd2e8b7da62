import TradeTerms

@testable import WebApp

/// The enterprise of the cases with its decision, as the pages show them.
extension CaseSite {
  /// The decision behind all grants, and one that is not settled.
  static let decisions: [DecisionSheet] = [
    decision("D-1", .yes, .holds, []),
    decision(
      "D-2", .unknown, .unknown,
      [
        MissingFact(
          name: Wording("广东总部", "headquarters"),
          remedy: Wording("请向登记机关补充", "have it entered in the registry"))
      ]),
  ]

  static let sheet = EnterpriseSheet(
    code: firm, name: "戊岭", facts: [], basis: FakePlatform.basis, supports: decisions.map(\.line),
    turnover: [])

  private static func decision(
    _ number: String, _ outcome: Outcome, _ state: ConditionLine.State, _ missing: [MissingFact]
  ) -> DecisionSheet {
    DecisionSheet(
      line: SupportLine(
        number: number, sentence: "1.1", title: Wording("用地、落户、入学支持", "support"),
        outcome: outcome),
      enterpriseCode: firm, enterpriseName: "戊岭", basis: FakePlatform.basis,
      decidedAt: "2026-07-01 09:30:12", summary: Wording("摘要", "summary"), source: "粤办函",
      measure: 1,
      conditions: [
        ConditionLine(
          name: Wording("年交易规模", "turnover"), test: Wording("以上 20.00 亿元", "≥ 2bn"),
          found: .rmb(fen: 315_000_000_000), source: Wording("出口清单", "inventories"),
          state: .holds, cites: ["1.6"]),
        ConditionLine(
          name: Wording("广东总部", "headquarters"), test: Wording("独立法人或区域总部", "legal person"),
          found: state == .holds ? .words(Wording("区域总部", "regional")) : .unknown,
          source: Wording("企业登记", "registry"), state: state),
      ],
      missing: missing, policy: "gd-2021-328")
  }
}
