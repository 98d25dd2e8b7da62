import Accounts
import ArgumentParser
import CustomsMessages
import Registry
import Storage
import TradeLedger
import TradeTerms

/// `chuhai documents list`.
struct DocumentsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists documents, the newest first, page by page.")

  @Option(help: "The code of an enterprise; its documents come by their numbers.")
  var enterprise: String?

  @Option(help: "303 order, 403 receipts, 505 waybill, 603 inventory, 304 … their returns.")
  var kind: Int?

  @Option(help: "The status of the newest return, such as 120.")
  var state: Int64?

  @Option(help: "matched, waiting or conflict.")
  var match: String?

  @Flag(inversion: .prefixedNo, help: "Only those with open findings, or without.")
  var findings: Bool?

  @Option(help: "Only those of a year, by the day that they are valid for.")
  var year: Int?

  @Flag(help: "Only what stands: no older versions, nothing withdrawn, returned or shipped back.")
  var current = false

  @OptionGroup var page: PageOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    let documents: [ShownDocument]
    let next: String?
  }

  func run() async throws {
    var filter = try filter()
    let last = try page.number().map(DocumentNumber.init(rawValue:))
    let wiring = try house.open(
      toRead: .readDocument, by: "documents list", about: enterprise ?? "")
    defer { wiring.close() }
    let answer = try wiring.read { session in
      if let enterprise {
        guard let party = try PartyStore(session).party(code: enterprise.uppercased()) else {
          throw UnknownCode(code: enterprise)
        }
        filter.party = party
      }
      let found = try LedgerQueryStore(session).documents(filter, after: last, limit: page.limit)
      var names = PartyNames(session)
      return Answer(
        documents: try found.rows.map { row in
          ShownDocument(
            row.document, openFindings: row.openFindings,
            party: try names.code(of: row.document.party), wiring.tables)
        }, next: found.next.map { "\($0.rawValue)" })
    }
    if output.json { return try Console.say(json: answer) }
    let tongue = output.tongue
    var table = TextTable(ShownDocument.heading(tongue))
    for document in answer.documents { table.add(document.cells(tongue)) }
    Console.say(table.text)
    if let next = answer.next { Console.say(tongue("下一页：", "next page: ") + "--after \(next)") }
  }

  private func filter() throws -> DocumentFilter {
    var filter = DocumentFilter(
      state: state, hasFindings: findings, year: year, isCurrent: current)
    if let kind {
      guard let type = MessageType(rawValue: kind) else {
        throw ValidationError("--kind: \(kind)?")
      }
      filter.type = type
    }
    switch match {
    case nil: break
    case "matched": filter.match = .matched
    case "waiting": filter.match = .waiting
    case "conflict": filter.match = .conflict
    case let other?: throw ValidationError("--match: \(other)?")
    }
    return filter
  }
}
