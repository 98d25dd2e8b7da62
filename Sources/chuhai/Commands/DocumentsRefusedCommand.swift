import Accounts
import ArgumentParser
import Registry
import Storage
import TradeLedger
import TradeTerms

/// `chuhai documents refused`.
struct DocumentsRefusedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refused", abstract: "Lists the documents that were not taken.",
    discussion: "A document counts as corrected once another one of its key was taken.")

  @OptionGroup var page: PageOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    let refused: [ShownRefusal]
    let next: String?
  }

  func run() async throws {
    let last = try page.number().map(DocumentNumber.init(rawValue:))
    let wiring = try house.open(toRead: .readDocument, by: "documents refused")
    defer { wiring.close() }
    let answer = try wiring.read { session in
      let parties = PartyStore(session)
      let found = try LedgerQueryStore(session).refused(after: last, limit: page.limit) { code in
        try parties.party(code: code)
      }
      return Answer(
        refused: found.rows.map(ShownRefusal.init), next: found.next.map { "\($0.rawValue)" })
    }
    if output.json { return try Console.say(json: answer) }
    let tongue = output.tongue
    var table = TextTable(ShownRefusal.heading(tongue))
    for refusal in answer.refused { table.add(refusal.cells(tongue)) }
    Console.say(table.text)
    if let next = answer.next { Console.say(tongue("下一页：", "next page: ") + "--after \(next)") }
  }
}
