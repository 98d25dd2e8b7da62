import ArgumentParser
import Storage

/// `chuhai backup`.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copies the whole database, as at one instant, into a file.",
    discussion: "Others may read and write meanwhile. An existing file is never overwritten.")

  @Argument(help: "The new file.")
  var file: String

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    let file: String
    let bytes: UInt64
  }

  func run() async throws {
    // The tables are not touched: a backup is made before an upgrade.
    let location = DatabaseLocation(house.database)
    let database = try location.openExisting()
    defer { try? database.close() }
    // First, so that the backup tells of itself; what an older program made has its own trail.
    if try Migrator(Wiring.migrations).isUpToDate(database) {
      house.trail(of: database, location).recordKeeping("database.backup", detail: file)
    }
    try database.backup(to: file)
    let size = FileBytes.size(file) ?? 0
    if output.json { return try Console.say(json: Answer(file: file, bytes: size)) }
    Console.say(
      output.tongue("已备份到 \(file)（\(size) 字节）", "Backed up to \(file) (\(size) bytes)"))
  }
}
