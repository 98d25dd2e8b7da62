public import TradeTerms

/// The columns of a file of enterprises, each under a Chinese or an English heading.
public enum EnterpriseColumn: Hashable, Sendable {
  case uscc
  case customs
  case name
  case kind
  case headquarters
  case city
  case pilotZoneDay
  case validFrom
  case validTo
  /// The turnover declared for a year, in yuan.
  case turnover(year: Int)
  case evidence

  /// The column that a heading names; nil when it names none.
  init?(heading: String) {
    let known = Self.fixed.first { column in
      let names = column.heading
      return heading == names.chinese || heading.lowercased() == names.english
    }
    if let known {
      self = known
    } else if let year = Self.year(in: heading) {
      self = .turnover(year: year)
    } else {
      return nil
    }
  }

  /// The two headings of the column.
  public var heading: Wording {
    switch self {
    case .uscc: Wording("统一社会信用代码", "uscc")
    case .customs: Wording("海关注册编码", "customs_code")
    case .name: Wording("企业名称", "name")
    case .kind: Wording("类型", "kind")
    case .headquarters: Wording("广东总部", "guangdong_headquarters")
    case .city: Wording("城市", "city")
    case .pilotZoneDay: Wording("综试区登记日期", "pilot_zone_day")
    case .validFrom: Wording("生效日期", "valid_from")
    case .validTo: Wording("失效日期", "valid_to")
    case .turnover(let year): Wording("\(year)年申报交易额（元）", "declared_turnover_\(year)")
    case .evidence: Wording("申报证据", "evidence")
    }
  }

  static let fixed: [EnterpriseColumn] = [
    .uscc, .customs, .name, .kind, .headquarters, .city, .pilotZoneDay, .validFrom, .validTo,
    .evidence,
  ]

  private static func year(in heading: String) -> Int? {
    let digits = heading.filter { $0.isASCII && $0.isNumber }
    guard digits.count == 4, let year = Int(digits) else { return nil }
    let names = EnterpriseColumn.turnover(year: year).heading
    let plain = heading.replacing("(", with: "（").replacing(")", with: "）")
    return plain == names.chinese || heading.lowercased() == names.english ? year : nil
  }
}
