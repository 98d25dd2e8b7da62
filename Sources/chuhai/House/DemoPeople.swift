import Accounts
import TradeTerms

/// People of the example province, one for each of the five roles and an administrator; made once,
/// with passwords that are told once.
struct DemoPeople: Sendable {
  /// Somebody who can sign in.
  struct Person: Encodable, Sendable {
    let mail: String
    let password: String
    let organisation: Bilingual
  }

  let desk: AccountDesk

  /// Makes them where nobody is there yet; none otherwise.
  func make() async throws -> [Person] {
    guard let link = try await desk.firstLink() else { return [] }
    let password = Self.password()
    guard
      let admin = try await desk.use(
        link, mail: "admin@example.org", name: "管理员", password: password, address: "demo")
    else { return [] }
    var people = [
      Person(
        mail: "admin@example.org", password: password,
        organisation: Bilingual(OrganisationKind.house.wording))
    ]
    for organisation in Self.organisations {
      people.append(try await add(organisation, by: admin.principal))
    }
    try await desk.signOut(admin.token, address: "demo")
    return people
  }

  private struct Draft {
    let kind: OrganisationKind
    let mail: String
    let name: String
    let person: String
    var code: String?
    var city: City?
  }

  private static let organisations = [
    Draft(
      kind: .province, mail: "province@example.org", name: "（示例）省商务厅", person: "省厅经办",
      code: "省商务厅"),
    Draft(
      kind: .city, mail: "city@example.org", name: "（示例）深圳市商务局", person: "市局经办",
      city: .shenzhen),
    Draft(
      kind: .enterprise, mail: "enterprise@example.org", name: "（合成）东莞丁舟独立站有限公司",
      person: "企业关务", code: "91441900HC90000475", city: .dongguan),
    Draft(kind: .park, mail: "park@example.org", name: "（示例）跨境电商产业园", person: "园区运营"),
    Draft(
      kind: .provider, mail: "provider@example.org", name: "（示例）报关服务公司", person: "报关员"),
  ]

  private func add(_ draft: Draft, by admin: Principal) async throws -> Person {
    let organisation = try await desk.addOrganisation(
      draft.kind, name: draft.name, code: draft.code, city: draft.city, by: admin)
    let link = try await desk.invite(
      mail: draft.mail, as: .manager, into: organisation.id, by: admin)
    let password = Self.password()
    let signedIn = try await desk.use(
      link, mail: "", name: draft.person, password: password, address: "demo")
    if let signedIn { try await desk.signOut(signedIn.token, address: "demo") }
    return Person(
      mail: draft.mail, password: password, organisation: Bilingual(draft.kind.wording))
  }

  /// Some 95 bits, in letters that are easy to type.
  private static func password() -> String { String(SecretToken().description.prefix(16)) }
}
