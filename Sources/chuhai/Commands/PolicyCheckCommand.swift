import ArgumentParser
import PolicyPacks
import TradeTerms

/// `chuhai policy check`.
struct PolicyCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Looks for mistakes in policy packs.",
    discussion: """
      Reads each folder whole, runs the examples in it, and, where the official text is attached as \
      text.md, compares numbers and bounds with it. Exit code 0 when nothing is wrong, 1 otherwise.
      """)

  @Argument(help: "Folders of packs, such as Policies/*, or names such as gd-2021-328.")
  var folders: [String]

  @Flag(help: "Note the attached texts as the ones that the rules were compared with.")
  var lock = false

  @OptionGroup var output: OutputOptions

  private struct Row: Encodable {
    let pack: String
    let place: String
    let what: Bilingual
    let remedy: Bilingual
  }

  func run() throws {
    let given = try PackFolders(folders)
    var findings: [(pack: String, error: PackError)] = []
    for (name, refusal) in given.shelf.refused {
      findings += refusal.findings.map { (name, $0) }
    }
    for pack in given.shelf.packs {
      let path = given.shelf.folders[pack.id]?.name ?? pack.id
      if lock, let text = pack.text {
        try FileBytes.write(Array(PackLock(of: text).text.utf8), to: "\(path)/\(PackLock.file)")
      }
      let noted = given.shelf.folders[pack.id]?.files.first { $0.name == PackLock.file }
      let check = PackCheck(
        pack, lock: noted.map { PackLock(String(decoding: $0.bytes, as: UTF8.self)) })
      findings += check.findings().map { (path, $0) }
    }
    try say(findings, given.shelf)
    if !findings.isEmpty { throw Failure.refusal }
  }

  private func say(_ findings: [(pack: String, error: PackError)], _ shelf: PackShelf) throws {
    if output.json {
      return try Console.say(
        json: findings.map { path, error in
          Row(
            pack: path, place: error.place, what: Bilingual(error.what),
            remedy: Bilingual(error.remedy))
        })
    }
    for (path, error) in findings {
      Console.say("\(path)/\(error.place): \(output.tongue(error.what))")
      Console.say("  " + output.tongue(error.remedy))
    }
    let tests = shelf.packs.flatMap(\.sentences).reduce(0) { $0 + $1.tests.count }
    Console.say(
      output.tongue(
        "\(shelf.packs.count) 个政策包可用，\(tests) 个例子，\(findings.count) 处问题",
        "\(Self.count(shelf.packs.count, "pack")) \(shelf.packs.count == 1 ? "loads" : "load"), "
          + "\(Self.count(tests, "example")), \(Self.count(findings.count, "mistake"))"))
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
