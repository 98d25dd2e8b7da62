import ArgumentParser
import FEEL
import PolicyPacks
import TradeTerms

/// `chuhai policy departments`.
struct PolicyDepartmentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "departments",
    abstract: "Lists the departments that policies name, and what they are called on a day.")

  @Argument(help: "Folders of packs, such as Policies/*, or names such as gd-2021-328.")
  var folders: [String]

  @Option(help: ArgumentHelp("The day; today unless given.", valueName: "day"))
  var asAt: String?

  @OptionGroup var output: OutputOptions

  private struct Row: Encodable {
    let pack: String
    let department: Bilingual
    /// The name on the day, of the department or of the one that took over.
    let name: Bilingual
    /// The day of the last change before that; left out where nothing has changed.
    let since: String?
    let source: Bilingual?
    let unverified: Bilingual?
    let gives: [Bilingual]
  }

  func run() throws {
    let given = try PackFolders(folders)
    if let (_, refusal) = given.shelf.refused.first { throw refusal }
    let day = try asAt.map { try Day($0) } ?? Instant.ofClock.day
    let rows = given.shelf.packs.flatMap {
      Self.rows($0, on: CalendarDay(daysSinceEpoch: day.daysSinceEpoch))
    }
    if output.json { return try Console.say(json: rows) }
    var table = TextTable(
      [
        output.tongue("政策包", "pack"), output.tongue("政策所写", "as the policy writes it"),
        output.tongue("\(day) 的名称", "called on \(day)"), output.tongue("自", "since"),
        output.tongue("依据", "source"), output.tongue("所负责的支持", "gives"),
      ])
    for row in rows {
      let notes = [row.source, row.unverified].compactMap { $0.map { output.tongue($0.zh, $0.en) } }
      table.add([
        row.pack, output.tongue(row.department.zh, row.department.en),
        row.since == nil
          ? output.tongue("未变", "unchanged") : output.tongue(row.name.zh, row.name.en),
        row.since ?? "", notes.joined(separator: output.tongue("；", "; ")),
        row.gives.map { output.tongue($0.zh, $0.en) }.joined(separator: output.tongue("、", ", ")),
      ])
    }
    Console.say(table.text)
  }

  private static func rows(_ pack: PolicyPack, on day: CalendarDay) -> [Row] {
    let own = pack.departments.keys.filter { pack.base?.departments[$0] == nil }
    return own.sorted().compactMap { pack.responsible($0, on: day) }.map { responsible in
      Row(
        pack: pack.id, department: Bilingual(responsible.named.name),
        name: Bilingual(responsible.name.wording), since: responsible.since?.description,
        source: responsible.name.source.map(Bilingual.init),
        unverified: responsible.name.unverified.map(Bilingual.init),
        gives: pack.benefits.filter { $0.department == responsible.named.id }
          .map { Bilingual($0.label) })
    }
  }
}
