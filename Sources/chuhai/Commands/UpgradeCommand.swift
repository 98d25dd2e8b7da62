import ArgumentParser
import Storage
import TradeTerms

/// `chuhai upgrade`.
struct UpgradeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade", abstract: "Brings the tables of the database up to this program's.",
    discussion: "Each missing step is applied, all or none. Others may go on working meanwhile.")

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Step: Encodable {
    let owner: String
    let number: Int
    let name: String
  }

  func run() async throws {
    let location = DatabaseLocation(house.database)
    let database = try location.open()
    defer { try? database.close() }
    let steps = try Wiring.upgrade(database, house.trail(of: database, location))
    if output.json {
      return try Console.say(
        json: steps.map { Step(owner: $0.owner, number: $0.number, name: $0.name) })
    }
    let tongue = output.tongue
    for step in steps { Console.say("\(step.owner) \(step.number) \(step.name)") }
    Console.say(
      steps.isEmpty
        ? tongue("数据库已是最新", "The database is up to date")
        : tongue("已升级 \(steps.count) 步", "\(steps.count) steps applied"))
  }
}
