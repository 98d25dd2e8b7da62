import Accounts
import ArgumentParser
import Foundation

/// `chuhai demo`.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Loads the example province, decides it, and prints the answers.",
    discussion: """
      Everything in it is made up. What is loaded already is not loaded twice. Serve it with \
      `chuhai serve` on the same database. People of each role are made the first time; their \
      passwords are told that once.
      """)

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let home = try HomeFolder(house.home)
    let shared =
      ["--database", house.database, "--home", home.url.path(percentEncoded: false)]
      + ["--lang", output.tongue.rawValue] + (output.json ? ["--json"] : [])
    func example(_ name: String) -> String { home.example(name).path(percentEncoded: false) }
    try await EnterprisesImportCommand.parse([example("enterprises.csv")] + shared).run()
    try await RatesLoadCommand.parse([example("rates.csv")] + shared).run()
    try await IntakeCommand.parse([example("messages")] + shared).run()
    try await DecideCommand.parse(shared).run()
    try await TargetsCommand.parse(shared).run()
    try await NearCommand.parse(shared).run()
    try await tellPeople()
  }

  private func tellPeople() async throws {
    let wiring = try house.open(toChange: .administer, by: "demo")
    defer { wiring.close() }
    let people = try await DemoPeople(desk: wiring.accounts()).make()
    if output.json { return try Console.say(json: people) }
    guard !people.isEmpty else { return }
    var table = TextTable(
      [
        output.tongue("登录邮箱", "sign in as"), output.tongue("密码（只显示这一次）", "password (told once)"),
        output.tongue("身份", "who"),
      ])
    for person in people {
      table.add([
        person.mail, person.password,
        output.tongue(person.organisation.zh, person.organisation.en),
      ])
    }
    Console.say(table.text)
  }
}
