import Accounts
import ArgumentParser
import Foundation
import TradeTerms

/// `chuhai accounts`.
struct AccountsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accounts", abstract: "Organisations and people, from the console of the machine.",
    subcommands: [
      AccountsListCommand.self, AccountsAddCommand.self, AccountsInviteCommand.self,
      AccountsEraseCommand.self,
    ])
}

/// `chuhai accounts list`.
struct AccountsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the organisations and who belongs to them.")

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Row: Encodable {
    let id: Int64
    let kind: String
    let name: String
    let code: String?
    let city: String?
    let isOpen: Bool
    let members: [String]
  }

  func run() async throws {
    let wiring = try house.open(toRead: .administer, by: "accounts list")
    defer { wiring.close() }
    let desk = try wiring.accounts()
    let console = Principal.console(NSUserName())
    var rows: [Row] = []
    for organisation in try await desk.organisations(limit: 100_000, by: console) {
      let members =
        organisation.isOpen ? try await desk.roster(of: organisation.id, by: console).members : []
      rows.append(
        Row(
          id: organisation.id, kind: organisation.kind.rawValue, name: organisation.name,
          code: organisation.code, city: organisation.city?.code, isOpen: organisation.isOpen,
          members: members.map { "\($0.user.mail) (\($0.role.rawValue))" }))
    }
    if output.json { return try Console.say(json: rows) }
    var table = TextTable(
      [
        output.tongue("编号", "id"), output.tongue("类别", "kind"), output.tongue("机构", "name"),
        output.tongue("代码", "code"), output.tongue("城市", "city"),
        output.tongue("成员", "members"),
      ])
    for row in rows {
      table.add([
        "\(row.id)", row.kind, row.name, row.code ?? "", row.city ?? "",
        row.isOpen ? row.members.joined(separator: ", ") : output.tongue("已停用", "closed"),
      ])
    }
    Console.say(table.text)
  }
}

/// `chuhai accounts add`.
struct AccountsAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Makes an organisation.")

  @Argument(help: "Its name.")
  var name: String

  @Option(
    help: "enterprise, provider, park, province, city, association or house.",
    transform: { text in
      guard let kind = OrganisationKind(rawValue: text) else {
        throw ValidationError(OrganisationKind.allCases.map(\.rawValue).joined(separator: ", "))
      }
      return kind
    })
  var kind: OrganisationKind

  @Option(help: "Its social credit or customs registration code.")
  var code: String?

  @Option(help: "Its city, by code or name.")
  var city: String?

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let wiring = try house.open(unrecorded: .administer)
    defer { wiring.close() }
    let place = try city.map { text in
      guard let city = City(text) else { throw ValidationError("--city \(text)") }
      return city
    }
    let made = try await wiring.accounts().addOrganisation(
      kind, name: name, code: code, city: place, by: .console(NSUserName()))
    Console.say(output.tongue("机构编号 \(made.id)", "organisation \(made.id)"))
  }
}

/// `chuhai accounts invite`.
struct AccountsInviteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite", abstract: "Makes a link with which somebody joins an organisation.")

  @Argument(help: "Their address of mail.")
  var mail: String

  @Option(help: "The id of the organisation; see accounts list.")
  var organisation: Int64

  @Option(
    help: "reader, officer or manager.",
    transform: { text in
      guard let role = OrganisationRole(rawValue: text) else {
        throw ValidationError(OrganisationRole.allCases.map(\.rawValue).joined(separator: ", "))
      }
      return role
    })
  var role: OrganisationRole = .officer

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let wiring = try house.open(unrecorded: .administer)
    defer { wiring.close() }
    let link = try await wiring.accounts().invite(
      mail: mail, as: role, into: organisation, by: .console(NSUserName()))
    Console.say(
      output.tongue(
        "请在服务地址后加上（七天内有效，只能用一次）：",
        "put behind the address of the server; good for seven days, once: ")
        + "/link/\(link)")
  }
}
