import Accounts
import ArgumentParser
import Cases
import Entitlements
import PolicyPacks

/// `chuhai cases cover`.
struct CasesCoverCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cover",
    abstract: "Opens the cases that every enterprise of a decision must have, such as its contact.",
    discussion: """
      By the newest run of the policy that decides. A running server does so after each round; to \
      do it again changes nothing.
      """)

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let wiring = try house.open(toChange: .openCase, by: "cases cover")
    defer { wiring.close() }
    let desk = try wiring.desk(pack: nil)
    let cases = try wiring.cases(try wiring.home.versioned().map(\.pack))
    for record in try await cases.coverYear() { Console.note("\(record.number) \(record.title)") }
    let found = try await CaseCoverage(desk: desk, cases: cases).cover { code, why in
      Console.note("\(code): \(output.tongue(why.what))")
    }
    guard let summary = found else { throw EntitlementError.noRun(pack: desk.pack.pack.id) }
    if output.json { return try Console.say(json: summary) }
    Console.say(
      output.tongue(
        "\(summary.enterprises) 家应有，新开 \(summary.opened) 件，\(summary.failed) 家未能开立",
        "\(summary.enterprises) must have one; \(summary.opened) opened, \(summary.failed) could not be"
      ))
  }
}
