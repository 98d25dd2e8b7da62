import TradeTerms
import WebApp

extension FakePlatform {
  static let source = "粤办函〔2021〕328号"

  static let measures: [MeasureSheet] = {
    let titles: [(String, String)?] = [
      ("培育跨境电商龙头企业", "Leading enterprises"), ("加强跨境电商产业园区建设", "Industrial parks"),
      ("开展“产业集群+跨境电商”试点", "Pilots: cluster + e-commerce"),
      ("提升仓储物流效率", "Storage and logistics"), ("支持跨境电商海外仓建设", "Overseas warehouses"),
      ("提高跨境电商通关便利化水平", "Easier customs clearance"), ("优化跨境电商税收政策", "Tax policy"),
      ("加强对跨境电商企业的金融支持", "Financial support"), ("引进培育高层次跨境电商人才", "Talent"), nil,
    ]
    return titles.enumerated().map { index, title in
      MeasureSheet(
        id: index + 1, title: title.map { Wording($0.0, $0.1) }, source: source,
        departments: index == 9
          ? [] : [DepartmentLine(name: Wording("省商务厅", "Department of Commerce"))],
        sentences: index == 7 ? [] : [sentence(index + 1)],
        gaps: index == 7
          ? [TextGap(id: "G3", after: nil, extent: Wording("整条正文", "the whole body"))] : [])
    }
  }()

  private static func sentence(_ measure: Int) -> SentenceSheet {
    SentenceSheet(
      id: "\(measure).1",
      summary: Wording(
        "总部在广东、年交易规模达标的龙头企业，在用地、落户、入学上获支持。",
        "Leading firms with a Guangdong headquarters get land, residence and schooling support."),
      handling: Label(
        code: "rule", text: Wording("由规则判定", "decided by rule"), tone: .good),
      rules: [
        RuleTable(
          name: Wording("是否支持", "supported"),
          headings: ["U", "hq", "kind", "turnover [亿元]", "supported"],
          rows: [
            ["1", "\"legal person\", \"regional\"", "\"platform\"", ">= platformMinimum", "true"]
          ])
      ],
      parameters: [
        ParameterLine(
          name: Wording("平台门槛", "platform minimum"), value: .rmb(fen: 300_000_000_000),
          from: "2021-11-19", cites: "1.1"),
        ParameterLine(
          name: Wording("独立站规模", "own-site size"), value: .unknown,
          note: Wording("省级未定义，由地市确定", "left to the cities")),
      ],
      readings: [Wording("“以上”含本数", "“以上” includes the number")])
  }

  static let targets: [TargetRow] = rows.map { row in
    guard row.id == "T13" else { return row }
    var row = row
    row.records = [
      RecordLine(
        value: .count(12, unit: Wording("家", "firms")),
        label: Wording("授权园区服务的企业", "firms that a park looks after"),
        scope: Wording("全省，2026-06-30", "the province, 2026-06-30"), link: "/enterprises?park=1")
    ]
    return row
  }

  private static let rows: [TargetRow] = [
    target("T1", "年交易规模 50 亿元以上企业", "Firms of 5 billion and more", 13, 20),
    target("T3", "年交易规模 200 亿元以上企业", "Firms of 20 billion and more", 5, 5),
    TargetRow(
      id: "T4", title: Wording("跨境电商进出口额翻番", "Imports and exports doubled"),
      sentence: "2.1", value: .rmb(fen: 84_330_000_000_000),
      goal: Threshold(found: .rmb(fen: 84_330_000_000_000), bound: .unknown), state: .unknown,
      scope: Wording("海关统计，2023 年，全业态口径", "customs statistics, 2023, all forms"),
      note: Wording("基年未经确认，故不能判定", "the base year is not confirmed"),
      trend: [
        TrendPoint(year: 2021, value: .rmb(fen: 33_100_000_000_000), isVerified: false),
        TrendPoint(year: 2023, value: .rmb(fen: 84_330_000_000_000), isVerified: true),
      ]),
    TargetRow(
      id: "T13", title: Wording("海外仓总面积", "Area of overseas warehouses"), sentence: "5.2",
      value: .unknown,
      goal: Threshold(
        found: .unknown, bound: .count(4_000_000, unit: Wording("平方米", "m²")),
        isInclusive: false),
      state: .unknown, scope: Wording("尚无登记", "nothing registered yet")),
  ]

  private static func target(
    _ id: String, _ chinese: String, _ english: String, _ value: Int64, _ goal: Int64
  ) -> TargetRow {
    let unit = Wording("家", "firms")
    return TargetRow(
      id: id, title: Wording(chinese, english), sentence: "1.6",
      value: .count(value, unit: unit),
      goal: Threshold(found: .count(value, unit: unit), bound: .count(goal, unit: unit)),
      state: value >= goal ? .reached : .notReached, unknownSubjects: 2,
      scope: Wording("2025 年，21 个地市登记企业", "2025, firms registered in the 21 cities"))
  }
}
