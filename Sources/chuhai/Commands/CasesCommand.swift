import Accounts
import ArgumentParser
import Cases
import Entitlements
import PolicyPacks
import TradeTerms

/// `chuhai cases`.
struct CasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases", abstract: "What people ask for, on a clock.",
    subcommands: [
      CasesKindsCommand.self, CasesListCommand.self, CasesOfferCommand.self, CasesCoverCommand.self,
      CasesClocksCommand.self,
    ])
}

/// `chuhai cases kinds`.
struct CasesKindsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds", abstract: "The kinds of case that the packs declare.")

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Row: Encodable {
    let id: String
    let sentences: [String]
    let label: Bilingual
    let states: [String]
    let clocks: [String]
  }

  func run() throws {
    let wiring = try house.open(unrecorded: .readPolicy)
    defer { wiring.close() }
    let shelf = try wiring.cases(try wiring.home.versioned().map(\.pack)).shelf
    if output.json {
      return try Console.say(
        json: shelf.all.map { type in
          Row(
            id: type.id, sentences: type.sentences, label: Bilingual(type.label),
            states: type.states.map(\.id), clocks: type.clocks.map(\.id))
        })
    }
    var table = TextTable(
      output.tongue == .chinese
        ? ["类型", "句子", "名称", "状态数", "时限"] : ["kind", "sentence", "name", "states", "clocks"])
    for type in shelf.all {
      table.add([
        type.id, type.sentences.joined(separator: " "), output.tongue(type.label),
        "\(type.states.count)",
        type.clocks.map { output.tongue($0.limitWording) }.joined(separator: "; "),
      ])
    }
    Console.say(table.text)
  }
}

/// `chuhai cases list`.
struct CasesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Open cases, those first whose time runs out first.")

  @Option(help: "Only of this kind, such as direct-line.")
  var kind = ""

  @Flag(help: "Only those whose time is over.")
  var overdue = false

  @Option(help: "How many at most.")
  var limit = 50

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Row: Encodable {
    let number: String
    let kind: String
    let title: String
    let subject: String?
    let unit: String
    let state: String
    let level: Int
    let due: String?
  }

  func run() async throws {
    let wiring = try house.open(toRead: .listCases, by: "cases list")
    defer { wiring.close() }
    let desk = try wiring.cases(try wiring.home.versioned().map(\.pack))
    if !kind.isEmpty { _ = try desk.shelf.type(kind) }
    var query = CaseQuery()
    query.view = .all
    query.type = kind
    query.limit = min(max(1, limit), 1_000)
    query.overdueAt = overdue ? desk.clock() : nil
    let found = try await desk.list(query, for: .platform)
    if output.json {
      return try Console.say(
        json: found.rows.map { record in
          Row(
            number: record.number, kind: record.type, title: record.title,
            subject: record.subject?.code, unit: "\(record.unit)", state: record.state,
            level: record.level, due: record.dueAt?.description)
        })
    }
    guard !found.rows.isEmpty else {
      return Console.say(output.tongue("没有在办的事项", "no case is open"))
    }
    var table = TextTable(
      output.tongue == .chinese
        ? ["编号", "事项", "主体", "承办", "状态", "时限"]
        : ["number", "case", "about", "department", "state", "due"])
    for record in found.rows {
      let state = desk.shelf.types[record.type]?.state(record.state)?.label
      table.add([
        record.number, record.title, record.subject?.name ?? "—", "\(record.unit)",
        state.map { output.tongue($0) } ?? record.state, record.dueAt?.description ?? "—",
      ])
    }
    Console.say(table.text)
  }
}
