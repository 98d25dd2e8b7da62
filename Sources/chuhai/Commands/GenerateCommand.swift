import ArgumentParser
import Foundation
import SyntheticTrade

/// `chuhai generate`.
struct GenerateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Makes a synthetic province: enterprises and documents.",
    discussion: """
      Everything is made up and labelled so. The same seed gives the same bytes. A set is an \
      order with its receipts, waybill and inventory; 100 sets go into a message of each kind.
      """)

  @Option(help: "The folder to write to; it is made.")
  var out: String

  @Option(help: "How many document sets.")
  var sets = 1_000

  @Option(help: "How many enterprises, at least 4.")
  var enterprises = 100

  @Option(help: "The share of sets with a fault, 0 to 1.")
  var faults = 0.0

  @Option(help: "The year in which the goods leave.")
  var year = 2025

  @Option(help: "The number from which all follows.")
  var seed: UInt64 = 1

  @Option(help: "Only the sets from this number on.")
  var from = 0

  @Option(help: "Only the sets before this number.")
  var to: Int?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard sets >= 0, enterprises >= 4, (0...1).contains(faults), (1_000...9_999).contains(year),
      from >= 0
    else {
      throw ValidationError(
        "--sets ≥ 0, --enterprises ≥ 4, --faults 0…1, --year 1000…9999, --from ≥ 0")
    }
  }

  private struct Answer: Encodable {
    let folder: String
    let enterprises: Int
    let sets: Int
    let documents: Int
  }

  func run() async throws {
    let province = SyntheticProvince(
      seed: seed, enterprises: enterprises, sets: sets, faultShare: faults, year: year)
    let folder = URL(filePath: out, directoryHint: .isDirectory)
    let slice = min(from, sets)..<max(min(from, sets), min(to ?? sets, sets))
    try province.writeTables(to: folder)
    let documents = try province.writeMessages(sets: slice, to: folder) { done in
      guard Console.isWatched else { return }
      FileHandle.standardError.write(Data("\r\(done)/\(slice.count)".utf8))
    }
    if Console.isWatched { Console.note("") }
    if output.json {
      return try Console.say(
        json: Answer(
          folder: out, enterprises: enterprises, sets: slice.count, documents: documents))
    }
    Console.say(
      output.tongue(
        "已生成（合成数据）：企业 \(enterprises)，单证 \(documents)，在 \(out)",
        "Made (synthetic): \(enterprises) enterprises, \(documents) documents, in \(out)"))
  }
}
