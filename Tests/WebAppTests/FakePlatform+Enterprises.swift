import TradeTerms
import WebApp

extension FakePlatform {
  static let basis = DecisionBasis(year: 2025, asAt: "2026-06-30", knownAt: "2026-07-01 09:30")

  static let enterprises: [EnterpriseRow] = [
    EnterpriseRow(
      code: seller, name: "东莞市南风跨境电子商务有限公司",
      kind: Label(code: "seller", text: Wording("卖家", "seller"), tone: .neutral),
      city: Wording("东莞", "Dongguan"), turnover: .rmb(fen: 182_000_000_000), qualifies: 2,
      unknown: 1),
    EnterpriseRow(
      code: "91440101MA9Y0A1B3D", name: "广州<海珠>&“贸易”有限公司",
      kind: Label(code: "platform", text: Wording("平台", "platform"), tone: .neutral),
      city: Wording("广州", "Guangzhou"), turnover: .unknown, qualifies: 0, unknown: 0),
  ]

  static let sheet = EnterpriseSheet(
    code: seller, name: "东莞市南风跨境电子商务有限公司",
    facts: [
      FactLine(
        name: Wording("广东总部", "Guangdong headquarters"),
        value: .words(Wording("独立法人总部", "legal person")),
        source: Wording("企业登记 2025-01-02", "registry 2025-01-02")),
      FactLine(
        name: Wording("综试区备案", "pilot-zone registration"), value: .unknown,
        source: Wording("未登记", "not on record")),
    ],
    basis: basis, supports: decisions.map(\.line),
    turnover: [
      YearLine(year: 2025, amount: .rmb(fen: 182_000_000_000), documents: 12_345),
      YearLine(year: 2024, amount: .rmb(fen: 99_999_999_999), documents: 8_000),
    ])

  static let decisions: [DecisionSheet] = [
    decision(
      SupportLine(
        number: "JL-2025-000001", sentence: "1.1",
        title: Wording("龙头企业用地、落户、入学支持", "Land, residence and schooling for leaders"),
        outcome: .no,
        threshold: Threshold(
          found: .rmb(fen: 182_000_000_000), bound: .rmb(fen: 200_000_000_000)))),
    decision(
      SupportLine(
        number: "JL-2025-000002", sentence: "3.4",
        title: Wording("年交易额亿元以上卖家", "Sellers of 100 million and more"), outcome: .yes,
        threshold: Threshold(
          found: .rmb(fen: 182_000_000_000), bound: .rmb(fen: 10_000_000_000)))),
    decision(
      SupportLine(
        number: "JL-2025-000003", sentence: "1.2",
        title: Wording("自建独立站财政支持", "Money for own sites"), outcome: .unknown,
        missing: [Wording("一定规模（地市参数）", "size set by the city")])),
    decision(
      SupportLine(
        number: "JL-2025-000004", sentence: "1.6",
        title: Wording("计入 50 亿元以上企业", "Counted among firms of 5 billion"), outcome: .no,
        threshold: Threshold(
          found: .rmb(fen: 499_999_999_999), bound: .rmb(fen: 500_000_000_000)))),
  ]

  private static func decision(_ line: SupportLine) -> DecisionSheet {
    DecisionSheet(
      line: line, enterpriseCode: seller, enterpriseName: "东莞市南风跨境电子商务有限公司",
      basis: basis, decidedAt: "2026-07-01 09:30:12", summary: measures[0].sentences[0].summary,
      source: source, measure: 1,
      conditions: [
        ConditionLine(
          name: Wording("广东总部", "Guangdong headquarters"),
          test: Wording("独立法人或区域总部", "legal person or regional"),
          found: .words(Wording("独立法人总部", "legal person")),
          source: Wording("企业登记 2025-01-02", "registry 2025-01-02"), state: .holds),
        ConditionLine(
          name: Wording("年交易规模", "yearly turnover"), test: Wording("以上 20.00 亿元", "≥ 2bn"),
          found: .rmb(fen: 182_000_000_000),
          source: Wording("12,345 张出口清单", "12,345 export inventories"), state: .fails,
          threshold: line.threshold),
      ],
      missing: line.missing.map {
        MissingFact(name: $0, remedy: Wording("请地市商务局设定", "the city sets it"))
      },
      readings: [Wording("交易规模按清单出口日期计入公历年", "turnover counts by ieDate")],
      benefits: [
        BenefitLine(
          name: Wording("用地", "land"),
          kind: Label(code: "in-kind", text: Wording("实物", "in kind"), tone: .neutral),
          department: Wording("省自然资源厅", "Department of Natural Resources")),
        BenefitLine(
          name: Wording("高管落户", "residence"),
          kind: Label(code: "status", text: Wording("资格", "status"), tone: .neutral),
          department: Wording("省公安厅", "Department of Public Security")),
      ],
      postings: [
        PostingLine(
          month: "2025-03", mode: Choice(code: "9610", name: Wording("9610", "9610")),
          destination: Choice(code: "502", name: Wording("美国", "United States")),
          documents: 5_120, amount: .rmb(fen: 82_000_000_000)),
        PostingLine(
          month: "2025-04", mode: Choice(code: "9810", name: Wording("9810", "9810")),
          destination: Choice(code: "304", name: Wording("德国", "Germany")), documents: 7_225,
          amount: .rmb(fen: 100_000_000_000)),
      ])
  }
}
