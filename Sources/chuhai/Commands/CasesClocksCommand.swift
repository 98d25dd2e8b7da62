import Accounts
import ArgumentParser
import Cases
import Entitlements
import PolicyPacks
import TradeTerms

/// `chuhai cases clocks`.
struct CasesClocksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clocks",
    abstract: "Lets the clocks do what is due, as a running server does by itself.",
    discussion: """
      With --dry-run it only says what they would do, by department: before a server is started \
      again that stood still, or, with --until, what a week brings if nobody does anything.
      """)

  @Flag(help: "Say what the clocks would do, and do nothing.")
  var dryRun = false

  @Option(
    help: "With --dry-run: until the end of this day, such as 2026-12-31.",
    transform: { text in try Day(text) })
  var until: Day?

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Outlook: Encodable {
    let until: String
    let clocks: Int
    let events: Int
    let lines: [Row]

    struct Row: Encodable {
      let unit: String
      let kind: String
      let clock: String
      let event: String
      let count: Int
    }
  }

  func validate() throws {
    if until != nil, !dryRun { throw ValidationError("--until goes with --dry-run") }
  }

  func run() async throws {
    let wiring =
      try dryRun
      ? house.open(toRead: .listCases, by: "cases clocks --dry-run")
      : house.open(toChange: .workCase, by: "cases clocks")
    defer { wiring.close() }
    let desk = try wiring.cases(try wiring.home.versioned().map(\.pack))
    if dryRun { return try await look(desk) }
    let events = try await desk.runClocks()
    if output.json { return try Console.say(json: ["events": events]) }
    Console.say(output.tongue("时限事件 \(events) 项", "events: \(events)"))
  }

  private func look(_ desk: CaseDesk) async throws {
    let instant = until.map { Instant(startOf: $0.adding(days: 1)) } ?? desk.clock()
    let outlook = try await desk.outlook(by: instant)
    let lines = outlook.counts.sorted {
      ($1.value, "\($0.key.unit)", $0.key.type, $0.key.clock)
        < ($0.value, "\($1.key.unit)", $1.key.type, $1.key.clock)
    }
    if output.json {
      return try Console.say(
        json: Outlook(
          until: instant.description, clocks: outlook.clocks, events: outlook.events,
          lines: lines.map { line, count in
            Outlook.Row(
              unit: "\(line.unit)", kind: line.type, clock: line.clock, event: line.kind.rawValue,
              count: count)
          }))
    }
    guard !lines.isEmpty else {
      return Console.say(
        output.tongue("到 \(instant) 为止没有时限事件", "no clock does anything until \(instant)"))
    }
    var table = TextTable(
      output.tongue == .chinese
        ? ["承办", "事项", "时限", "将发生", "件数"] : ["department", "case", "clock", "event", "count"])
    for (line, count) in lines {
      let type = desk.shelf.types[line.type]
      let clock = type?.clock(line.clock)?.label
      table.add([
        "\(line.unit)", type.map { output.tongue($0.label) } ?? line.type,
        clock.map { output.tongue($0) } ?? line.clock, output.tongue(Self.word(line.kind)),
        "\(count)",
      ])
    }
    Console.say(table.text)
    Console.say(
      output.tongue(
        "到 \(instant) 为止，\(outlook.clocks) 个时限共 \(outlook.events) 项；未写入任何内容",
        "until \(instant): \(outlook.clocks) clocks, \(outlook.events) events; nothing was written")
    )
  }

  private static func word(_ kind: CaseNotice.Kind) -> Wording {
    switch kind {
    case .reminder: Wording("提醒", "reminder")
    case .overdue: Wording("超时", "overdue")
    case .escalated: Wording("升级", "escalated")
    case .waiting, .moved: Wording("自动办理", "the platform's step")
    }
  }
}
