internal import FEEL
public import PolicyPacks
public import TradeTerms

/// Executives with their incomes and taxes of a year, item by item and city by city, out of CSV.
///
/// Columns: 高管 `executive` (a pseudonym, no name and no number of a person), 企业 `enterprise`, 职务
/// `role`, 税年 `year`, 城市 `city`, 人才身份 `talent` (high-end, urgently-needed, none), 所得项目 `item`
/// (comprehensive, business, talent), 应纳税所得额 `income`, 已缴税额 `tax`, both in 元.
public struct ExecutiveIncomes: Sendable {
  /// What is paid to one executive, and by whom.
  public struct Claim: Sendable {
    public let executive: String
    public let enterprise: String
    public let role: String
    public let year: Int
    public let explanation: DecisionExplanation
    /// The subsidy in fen; nil where it is not known.
    public let fen: Int64?
    /// What each city pays, in the order of their codes; the parts sum up to the subsidy.
    public let shares: [(city: City, fen: Int64)]
  }

  /// The items of income that are worked out one by one.
  private static let items = ["comprehensive", "business", "talent"]

  private struct Key: Hashable {
    let executive: String
    let year: Int
  }

  private struct Executive {
    var enterprise = ""
    var role = ""
    var talent = ""
    /// Income and tax by item, and the tax by city, in fen.
    var incomes: [String: Int64] = [:]
    var taxes: [String: Int64] = [:]
    var cities: [City: Int64] = [:]
    var isElsewhere = false
  }

  private var executives: [Key: Executive] = [:]
  private var order: [Key] = []
  /// Rows that could not be read, each with what to do.
  public private(set) var findings: [PackError] = []

  /// Reads a table; a faulty row is left out and told of.
  /// - Throws: `DelimitedTextError` for a file that is none, or lacks a column.
  public init(_ bytes: [UInt8], named file: String) throws(DelimitedTextError) {
    let sheet = try DelimitedText(bytes: bytes)
    for (chinese, english) in Self.columns where !sheet.header.contains(chinese) {
      try sheet.require([english])
    }
    for row in sheet.rows { take(row, PackPlace(file: file, line: row.line)) }
  }

  private static let columns = [
    ("高管", "executive"), ("企业", "enterprise"), ("职务", "role"), ("税年", "year"), ("城市", "city"),
    ("人才身份", "talent"), ("所得项目", "item"), ("应纳税所得额", "income"), ("已缴税额", "tax"),
  ]

  private mutating func take(_ row: DelimitedText.Row, _ place: PackPlace) {
    func cell(_ english: String) -> String {
      row[english] ?? row[Self.columns.first { $0.1 == english }?.0 ?? ""] ?? ""
    }
    guard let year = Int(cell("year")), (2_019...2_100).contains(year) else {
      return refuse(
        place, Wording("税年“\(cell("year"))”读不懂", "“\(cell("year"))” is no tax year"),
        Wording("请写 2019 及以后的年度", "write a year from 2019 on"))
    }
    guard Self.items.contains(cell("item")) else {
      return refuse(
        place, Wording("没有所得项目“\(cell("item"))”", "there is no item “\(cell("item"))”"),
        Wording(
          "请写 \(Self.items.joined(separator: "、"))", "write \(Self.items.joined(separator: ", "))"))
    }
    guard let income = Decimal128(cell("income"))?.integer(scale: 2),
      let tax = Decimal128(cell("tax"))?.integer(scale: 2), tax >= 0
    else {
      return refuse(
        place, Wording("金额读不懂", "an amount cannot be read"),
        Wording("请写到分的元数，税额不为负", "write 元 down to the fen; a tax is not negative"))
    }
    let key = Key(executive: cell("executive"), year: year)
    if executives[key] == nil { order.append(key) }
    var executive = executives[key] ?? Executive()
    guard executive.talent.isEmpty || executive.talent == cell("talent") else {
      return refuse(
        place, Wording("同一高管有两种人才身份", "one executive has two talent statuses"),
        Wording("请核对", "check it"))
    }
    executive.enterprise = cell("enterprise")
    executive.role = cell("role")
    executive.talent = cell("talent")
    executive.incomes[cell("item"), default: 0] += income
    executive.taxes[cell("item"), default: 0] += tax
    if let city = City(cell("city")) {
      executive.cities[city, default: 0] += tax
    } else {
      executive.isElsewhere = true
    }
    executives[key] = executive
  }

  private mutating func refuse(_ place: PackPlace, _ what: Wording, _ remedy: Wording) {
    findings.append(PackError(what, at: place, remedy: remedy))
  }

  /// The claims by the pack on the subsidy, as at a day, in the order of the file.
  public func claims(_ pack: PolicyPack, asAt day: Day) -> [Claim] {
    let today = CalendarDay(daysSinceEpoch: day.daysSinceEpoch)
    var programs: [Int: PackProgram] = [:]
    return order.compactMap { key in
      guard let executive = executives[key] else { return nil }
      let program =
        programs[key.year] ?? PackProgram(pack, asAt: today, year: key.year, subject: .executive)
      programs[key.year] = program
      let answers = program.explain(Self.facts(executive, key.year))
      guard let answer = answers.first(where: { $0.decision.id == "bayAreaSubsidy" }) else {
        return nil
      }
      var fen: Int64?
      if case .number(let number) = answer.value { fen = number.integer(scale: 2) }
      let cities = executive.cities.sorted { $0.key.code < $1.key.code }
      let shares = Apportionment.shares(of: fen ?? 0, by: cities.map(\.value))
      return Claim(
        executive: key.executive, enterprise: executive.enterprise, role: executive.role,
        year: key.year, explanation: answer, fen: fen,
        shares: zip(cities, shares).map { ($0.key, $1) })
    }
  }

  private static func facts(_ executive: Executive, _ year: Int) -> SubjectFacts {
    var facts: SubjectFacts = [:]
    func set(_ name: String, _ value: FactValue, _ year: Int? = nil) {
      facts[FactRequest(name: name, subject: .executive, year: year)] = value
    }
    // Whoever pays tax in a place outside of the nine cities is asked about as working there.
    let nine: Set<City> = [
      .guangzhou, .shenzhen, .zhuhai, .foshan, .huizhou, .dongguan, .zhongshan, .jiangmen,
      .zhaoqing,
    ]
    let cities = executive.cities.keys
    let isInside = !executive.isElsewhere && cities.allSatisfy { nine.contains($0) }
    let main = executive.cities.max { $0.value < $1.value }?.key
    set("workCity", .text(isInside ? main?.code ?? "other" : "other"))
    set("talentStatus", executive.talent.isEmpty ? .unknown : .text(executive.talent))
    for item in items {
      set("\(item)Income", .number(executive.incomes[item] ?? 0), year)
      set("\(item)Tax", .number(executive.taxes[item] ?? 0), year)
    }
    return facts
  }
}
