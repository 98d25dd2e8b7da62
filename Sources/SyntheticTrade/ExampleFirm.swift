/// An enterprise of the example province.
struct ExampleFirm: Sendable {
  /// Its number, which its files and identifiers carry.
  let number: Int
  let enterprise: SyntheticEnterprise

  private init(
    _ number: Int, _ word: String, _ kind: SyntheticEnterprise.Kind,
    _ headquarters: SyntheticEnterprise.Headquarters?, _ place: Int, declared: String? = nil
  ) {
    let city = SyntheticCity.all[place]
    let trade =
      switch kind {
      case .platform: "跨境平台"
      case .ownSite: "独立站"
      case .seller: "电子商务"
      case .service: "供应链服务"
      }
    self.number = number
    enterprise = SyntheticEnterprise(
      uscc: SyntheticCode.uscc(900_000 + number, in: city),
      customsCode: SyntheticCode.customs(800_000 + number, in: city),
      name: "（合成）\(city.name)\(word)\(trade)有限公司", kind: kind, headquarters: headquarters,
      city: city.name, district: city.district, zone: city.name, validFrom: "2022-01-01",
      declared: declared.map {
        .init(year: ExampleProvince.year, amount: $0, evidence: "合成审计报告 synthetic audit 2025-01")
      })
  }

  /// The firm as documents name it.
  func party(byCustomsCode: Bool = false) -> SyntheticParty {
    SyntheticParty(enterprise, byCustomsCode: byCustomsCode)
  }

  /// All firms; the number is the place in the list, from 1.
  static let all: [ExampleFirm] = [
    .init(1, "甲帆", .platform, .legalPerson, 0),
    .init(2, "乙桥", .platform, .legalPerson, 1),
    .init(3, "丙港", .platform, nil, 4),
    .init(4, "丁舟", .ownSite, .regional, 2),
    .init(5, "戊岭", .seller, .legalPerson, 1),
    .init(6, "己海", .seller, SyntheticEnterprise.Headquarters.none, 3),
    .init(7, "庚星", .seller, .legalPerson, 5),
    .init(8, "辛潮", .seller, SyntheticEnterprise.Headquarters.none, 9),
    .init(9, "壬锚", .seller, .legalPerson, 6, declared: "2100000000.00"),
    .init(10, "癸云", .ownSite, .legalPerson, 0),
    .init(11, "子鹏", .seller, .legalPerson, 1),
    .init(12, "丑航", .ownSite, .legalPerson, 7),
    .init(13, "寅日", .seller, .regional, 8),
    .init(14, "卯元", .platform, .legalPerson, 0),
    .init(15, "辰更", .seller, .legalPerson, 13),
    .init(16, "巳百", .seller, .regional, 19),
    .init(17, "午间", .seller, nil, 10),
    .init(18, "未运", .service, .legalPerson, 1),
    .init(19, "申报", .service, .legalPerson, 0),
  ]

  static let carrier = all[17]
  static let broker = all[18]
}
