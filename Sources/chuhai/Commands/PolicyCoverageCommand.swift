import ArgumentParser
import PolicyPacks
import TradeTerms

/// `chuhai policy coverage`.
struct PolicyCoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage", abstract: "Shows what carries out each sentence of a policy.")

  @Argument(help: "Folders of packs or their names, such as gd-2021-328.")
  var folders: [String]

  @OptionGroup var output: OutputOptions

  fileprivate struct Row: Encodable {
    let pack: String
    let sentence: String
    let standing: String
    let carriedBy: [String]
    let reason: Bilingual?
  }

  func run() throws {
    let given = try PackFolders(folders)
    if let (_, refusal) = given.shelf.refused.first { throw refusal }
    let rows = given.shelf.packs.flatMap { pack in
      pack.sentences.map { Row(pack: pack.id, $0) } + pack.gaps.map { Row(pack: pack.id, $0) }
    }
    if output.json { return try Console.say(json: rows) }
    var table = TextTable(
      [
        output.tongue("政策包", "pack"), output.tongue("句子", "sentence"),
        output.tongue("状态", "standing"), output.tongue("由何执行或为何没有", "carried out by, or why not"),
      ])
    for row in rows {
      let reason = row.reason.map { output.tongue($0.zh, $0.en) }
      table.add([
        row.pack, row.sentence, row.standing, reason ?? row.carriedBy.joined(separator: ", "),
      ])
    }
    Console.say(table.text)
  }
}

extension PolicyCoverageCommand.Row {
  fileprivate init(pack: String, _ sentence: Sentence) {
    self.pack = pack
    self.sentence = sentence.id
    let decided = sentence.decisions.filter { !$0.isCount }.map(\.id)
    switch sentence.standing {
    case .executable:
      standing = decided.isEmpty ? "target" : "executable"
      carriedBy = decided + sentence.targets.map(\.id)
      reason = nil
    case .caseType(let type):
      (standing, carriedBy, reason) = ("case", [type], nil)
    case .leansOn(let packs, let note):
      (standing, carriedBy, reason) = ("other packs", packs, Bilingual(note))
    case .notExecutable(let why):
      (standing, carriedBy, reason) = ("not executable", [], Bilingual(why))
    case .departments:
      (standing, carriedBy, reason) = ("departments", [], nil)
    }
  }

  fileprivate init(pack: String, _ gap: Gap) {
    self.pack = pack
    (sentence, standing, carriedBy, reason) = (gap.id, "text missing", [], Bilingual(gap.note))
  }
}
