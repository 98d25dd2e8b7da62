import Cases
import StorageTesting
import TradeTerms

@testable import WebApp

/// What departments can give without being asked, in the province of the tests.
extension CaseSite {
  static let ownSite = "gd-2021-328/own-site"
  static let big = "gd-2021-328/big"
  static let cityAward = "sz-2022/site-award"

  /// The firms of the registry, as they qualify; and ten that are in no registry.
  static func candidates() throws -> [OfferCandidate] {
    try DelimitedText(bytes: Project.bytes("Examples/enterprises.csv")).rows.compactMap { row in
      guard let code = row["uscc"], let name = row["name"] else { return nil }
      return OfferCandidate(
        code: code, codes: [code], name: name, city: row["city"].flatMap { City($0) },
        number: "D-1")
    }
  }

  static let strangers = (0..<10).map { index in
    OfferCandidate(
      code: "no-such-\(index)", codes: ["no-such-\(index)"], name: "无此企业\(index)", city: .shenzhen,
      number: "D-1")
  }

  static let large = [
    offered(big, "省财政厅"), offered(cityAward, "深圳市商务局"),
  ]

  private static func offered(_ key: String, _ department: String) -> GrantLine {
    GrantLine(
      key: key, label: Wording(key, key), sentence: "1.1", outcome: .yes,
      headline: Wording("符合", "You qualify"), decision: "D-1", decisionLink: "/", year: 2025,
      exclusive: [], department: department, caseType: "grant", amount: "300000")
  }

  /// What goes on offering in the background.
  func offerWork() -> OfferWork {
    var platform = FakePlatform.make()
    Self.addOffers(to: &platform, Self.large)
    return OfferWork(cases: cases, platform: platform)
  }

  /// Lets the platform know of them.
  static func addOffers(to platform: inout Platform, _ grants: [GrantLine]) {
    platform.grant = { _, key in grants.first { $0.key == key } }
    platform.offerable = {
      [(ownSite, "省财政厅"), (big, "省财政厅"), (cityAward, "深圳市商务局")].map { key, department in
        OfferableBenefit(
          key: key, label: Wording("支持 \(key)", "support \(key)"),
          policy: Wording("政策", "policy"), sentence: "1.1", department: department,
          city: key == cityAward ? "440300" : nil, basis: FakePlatform.basis)
      }
    }
    platform.candidates = { key, city in
      let all = try candidates() + (key == big ? strangers : [])
      return all.filter { city == nil || $0.city == city }
    }
  }
}
