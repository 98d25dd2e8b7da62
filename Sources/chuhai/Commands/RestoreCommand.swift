import ArgumentParser
import Storage

/// `chuhai restore`.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Fills a database that nobody uses from a backup.",
    discussion: "The backup is read from end to end first; a damaged one is not put in place.")

  @Argument(help: "The backup.")
  var file: String

  @Flag(help: "Give up what the database holds now.")
  var replace = false

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    let database: String
  }

  func run() async throws {
    guard FileBytes.size(file) != nil else { throw FileError(path: file, code: 2) }
    let location = DatabaseLocation(house.database)
    try location.restore(from: file, replacing: replace)
    let database = try location.open()
    defer { try? database.close() }
    if try Migrator(Wiring.migrations).isUpToDate(database) {
      house.trail(of: database, location).recordKeeping("database.restore", detail: file)
    }
    if output.json { return try Console.say(json: Answer(database: house.database)) }
    Console.say(output.tongue("已恢复", "Restored"))
  }
}
