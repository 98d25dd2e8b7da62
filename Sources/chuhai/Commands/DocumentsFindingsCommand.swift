import Accounts
import ArgumentParser
import CustomsMessages
import Registry
import Storage
import TradeLedger
import TradeTerms

/// `chuhai documents findings`.
struct DocumentsFindingsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "findings", abstract: "Lists what the rules have against documents.")

  @Argument(help: "The number of one document; all documents without it.")
  var id: String?

  @Option(help: "The code of an enterprise.")
  var enterprise: String?

  @Option(help: "A rule, such as content.enterprise-code.")
  var rule: String?

  @Option(help: "refuse or warn.")
  var severity: String?

  @Flag(help: "Resolved ones too.")
  var all = false

  @OptionGroup var page: PageOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    let findings: [KeptFinding]
    let next: String?
  }

  func run() async throws {
    var filter = try filter()
    let last = try place()
    let wiring = try house.open(toRead: .readDocument, by: "documents findings", about: id ?? "")
    defer { wiring.close() }
    let answer = try wiring.read { session in
      if let id {
        guard let number = Int64(id) else { throw UnknownDocument(id: id) }
        let found = try FindingStore(session).findings(of: DocumentNumber(rawValue: number))
        return Answer(findings: found.map { KeptFinding($0, wiring.rules) }, next: nil)
      }
      if let enterprise {
        guard let party = try PartyStore(session).party(code: enterprise.uppercased()) else {
          throw UnknownCode(code: enterprise)
        }
        filter.party = party
      }
      let found = try LedgerQueryStore(session).findings(filter, after: last, limit: page.limit)
      return Answer(
        findings: found.rows.map {
          KeptFinding($0.finding, wiring.rules, kind: $0.kind, tradeNumber: $0.tradeNumber)
        }, next: found.next.map { "\($0.document.rawValue).\($0.number)" })
    }
    if output.json { return try Console.say(json: answer) }
    let tongue = output.tongue
    for finding in answer.findings { Console.say(finding.text(tongue)) }
    if answer.findings.isEmpty { Console.say(tongue("没有问题", "No findings")) }
    if let next = answer.next { Console.say(tongue("下一页：", "next page: ") + "--after \(next)") }
  }

  private func filter() throws -> FindingFilter {
    var filter = FindingFilter(isOpen: all ? nil : true)
    if let rule {
      guard let found = Rule(rawValue: rule) else { throw ValidationError("--rule: \(rule)?") }
      filter.rule = found
    }
    switch severity {
    case nil: break
    case "refuse": filter.refuses = true
    case "warn": filter.refuses = false
    case let other?: throw ValidationError("--severity: \(other)?")
    }
    return filter
  }

  private func place() throws -> FindingPlace? {
    guard let after = page.after else { return nil }
    let parts = after.split(separator: ".").compactMap { Int64($0) }
    guard parts.count == 2 else { throw ValidationError("--after: \(after)?") }
    return FindingPlace(document: DocumentNumber(rawValue: parts[0]), number: parts[1])
  }
}
