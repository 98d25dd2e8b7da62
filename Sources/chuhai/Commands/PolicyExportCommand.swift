import ArgumentParser
import DMN
import PolicyPacks
import TradeTerms

/// `chuhai policy export`.
struct PolicyExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes a pack as a decision model of DMN 1.5.",
    discussion: """
      The model decides what the pack decides, with null for what is not known; its inputs are the \
      facts, asAt and year. A second source is given as a value, null for unknown, or "absent".
      """)

  @Argument(help: "The folder of the pack, or its name, such as gd-2021-328.")
  var folder: String

  @Option(help: ArgumentHelp("The file to write; standard output unless given.", valueName: "file"))
  var dmn: String?

  func run() throws {
    let (pack, files) = try PackFolders([folder]).only(folder)
    let bytes = ModelWriter.bytes(of: PackExport(pack).model(files: files))
    guard let dmn else {
      return Console.say(String(decoding: bytes, as: UTF8.self))
    }
    try FileBytes.write(bytes, to: dmn)
  }
}
