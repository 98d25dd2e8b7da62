import Registry
import TradeTerms

/// An enterprise as JSON shows it.
struct ShownEnterprise: Encodable {
  let uscc: String?
  let customs: String?
  let name: String
  let kind: Bilingual
  let headquarters: Bilingual
  let city: Bilingual?
  let pilotZoneDay: String?
  let validFrom: String?
  let validTo: String?
  let version: Int64
  let owner: String
  let author: String
  let knownAt: String

  init(_ entry: EnterpriseEntry) {
    let enterprise = entry.enterprise
    uscc = enterprise.uscc?.description
    customs = enterprise.customs?.description
    name = enterprise.name
    kind = Bilingual(enterprise.kind.name)
    headquarters = Bilingual(enterprise.headquarters.name)
    city = (enterprise.city?.name).map(Bilingual.init)
    pilotZoneDay = enterprise.pilotZoneDay?.description
    validFrom = enterprise.validFrom == .earliest ? nil : enterprise.validFrom.description
    validTo = enterprise.validTo?.description
    version = entry.version
    owner = entry.authorship.owner
    author = entry.authorship.author
    knownAt = entry.authorship.knownAt.description
  }

  /// The cells of a list.
  func cells(_ tongue: Tongue) -> [String] {
    [
      uscc ?? customs ?? "", name, tongue(kind.zh, kind.en),
      tongue(headquarters.zh, headquarters.en), city.map { tongue($0.zh, $0.en) } ?? "—",
    ]
  }

  static func heading(_ tongue: Tongue) -> [String] {
    tongue == .chinese
      ? ["代码", "企业名称", "类型", "广东总部", "城市"]
      : ["code", "name", "kind", "headquarters", "city"]
  }
}
