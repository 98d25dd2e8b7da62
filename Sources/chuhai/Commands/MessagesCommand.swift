import Accounts
import ArgumentParser
import Storage
import TradeLedger
import TradeTerms

/// `chuhai documents messages`.
struct MessagesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "messages", abstract: "Lists the messages that were handed in.")

  @Option(help: "read, refused or not-handled.")
  var outcome: String?

  @OptionGroup var page: PageOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Row: Encodable {
    let number: Int64
    let name: String
    let kind: Int
    let outcome: Bilingual
    let records: Int
    let accepted: Int
    let repeated: Int
    let refused: Int
    let bytes: Int
    let author: String
    let knownAt: String
  }

  private struct Answer: Encodable {
    let messages: [Row]
    let next: Int64?
  }

  func run() async throws {
    let wanted = try wanted()
    let last = try page.number()
    let wiring = try house.open(toRead: .readDocument, by: "messages")
    defer { wiring.close() }
    let found = try wiring.read { session in
      try LedgerQueryStore(session).messages(wanted, after: last, limit: page.limit)
    }
    let rows = found.rows.map { message in
      Row(
        number: message.number, name: message.name, kind: message.kind,
        outcome: Bilingual(DocumentWording.outcome(message.outcome)),
        records: message.counts.records, accepted: message.counts.accepted,
        repeated: message.counts.repeated, refused: message.counts.refused,
        bytes: message.size, author: message.author,
        knownAt: Instant(millisecondsSinceEpoch: message.knownAt).description)
    }
    if output.json { return try Console.say(json: Answer(messages: rows, next: found.next)) }
    let tongue = output.tongue
    var table = TextTable(
      tongue == .chinese
        ? ["编号", "名称", "类型", "结果", "接受", "重复", "拒绝", "收到"]
        : ["number", "name", "type", "outcome", "accepted", "repeated", "refused", "received"])
    for row in rows {
      table.add([
        "\(row.number)", row.name, "\(row.kind)", tongue(row.outcome.zh, row.outcome.en),
        "\(row.accepted)", "\(row.repeated)", "\(row.refused)", row.knownAt,
      ])
    }
    Console.say(table.text)
    if let next = found.next { Console.say(tongue("下一页：", "next page: ") + "--after \(next)") }
  }

  private func wanted() throws -> LedgerMessage.Outcome? {
    switch outcome {
    case nil: nil
    case "read": .read
    case "refused": .refused
    case "not-handled": .notHandled
    case let other?: throw ValidationError("--outcome: \(other)?")
    }
  }
}
