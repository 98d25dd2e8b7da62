import ArgumentParser
import Entitlements
import PolicyPacks
import TradeTerms

/// `chuhai policy executives`.
struct PolicyExecutivesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "executives",
    abstract: "Works out the income-tax subsidy of executives, and what each city pays.",
    discussion: """
      Columns: executive (a pseudonym), enterprise, role, year, city, talent, item, income, tax. \
      Nothing is kept. Exit code 1 when a row was refused or an amount is not known.
      """)

  @Argument(help: "The file.")
  var file: String

  @Option(help: ArgumentHelp("As at this day; today unless given.", valueName: "day"))
  var asAt: String?

  @Option(help: "The folder that holds Reference/ and Policies/.")
  var home: String?

  @OptionGroup var output: OutputOptions

  private struct Row: Encodable {
    struct Share: Encodable {
      let city: String
      let yuan: String
    }

    let executive: String
    let enterprise: String
    let role: String
    let year: Int
    /// Left out where it is not known.
    let yuan: String?
    let headline: Bilingual
    let shares: [Share]
  }

  func run() throws {
    let bytes = try FileBytes.read(file, most: 256 << 20)
    let incomes = try ExecutiveIncomes(bytes, named: file)
    let pack = try PolicyPack.load(files: HomeFolder(home).pack("gd-iit-2023-21"))
    let day = try asAt.map { try Day($0) } ?? Instant.ofClock.day
    let claims = incomes.claims(pack, asAt: day)
    if output.json {
      try Console.say(json: claims.map { row($0) })
    } else {
      say(claims)
    }
    for finding in incomes.findings {
      Console.note(
        "\(finding.place): \(output.tongue(finding.what)); \(output.tongue(finding.remedy))")
    }
    if !incomes.findings.isEmpty || claims.contains(where: { $0.fen == nil }) {
      throw Failure.refusal
    }
  }

  private func row(_ claim: ExecutiveIncomes.Claim) -> Row {
    Row(
      executive: claim.executive, enterprise: claim.enterprise, role: claim.role,
      year: claim.year, yuan: claim.fen.map { RMB(fen: $0).description },
      headline: Bilingual(claim.explanation.headline),
      shares: claim.shares.map {
        Row.Share(city: $0.city.code, yuan: RMB(fen: $0.fen).description)
      })
  }

  private func say(_ claims: [ExecutiveIncomes.Claim]) {
    var table = TextTable(
      output.tongue == .chinese
        ? ["高管", "税年", "补贴（元）", "各市分担"] : ["executive", "year", "subsidy (元)", "by city"])
    for claim in claims {
      let shares = claim.shares.filter { $0.fen > 0 }.map {
        "\(output.tongue($0.city.name)) \(RMB(fen: $0.fen))"
      }
      table.add([
        claim.executive, "\(claim.year)",
        claim.fen.map { RMB(fen: $0).description } ?? output.tongue(claim.explanation.headline),
        shares.joined(separator: output.tongue("，", ", ")),
      ])
    }
    Console.say(table.text)
  }
}
