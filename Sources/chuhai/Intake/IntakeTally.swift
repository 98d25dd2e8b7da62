import Clearance
import CustomsMessages
import TradeLedger
import TradeTerms

/// What became of all that a call handed in.
struct IntakeTally {
  private(set) var messages = 0
  private(set) var accepted = 0
  private(set) var repeated = 0
  private(set) var refused = 0
  /// Messages of the specification that the platform keeps but does not act on yet.
  private(set) var notHandled = 0
  /// How many findings of each rule there are.
  private(set) var rules: [Rule: Int] = [:]
  private(set) var findings: [ShownFinding] = []
  private(set) var findingsLeftOut = 0
  private(set) var faults: [any Explained] = []

  /// More findings than this are counted, not listed: they stand in the ledger.
  private static let mostFindings = 10_000

  var documents: Int { accepted + repeated + refused }
  var isClean: Bool { refused == 0 && faults.isEmpty }

  mutating func add(_ report: MessageReport, _ table: CustomsMessages.RuleTable) {
    messages += 1
    accepted += report.counts.accepted
    repeated += report.counts.repeated
    refused += report.counts.refused
    if case .other = report.content { notHandled += 1 }
    for finding in report.findings { add(finding, of: report.name, table) }
  }

  mutating func refuse(_ finding: Finding, of name: String, _ table: CustomsMessages.RuleTable) {
    messages += 1
    refused += 1
    add(finding, of: name, table)
  }

  mutating func add(_ fault: any Error) {
    if let fault = fault as? any Explained { faults.append(fault) }
  }

  private mutating func add(
    _ finding: Finding, of name: String, _ table: CustomsMessages.RuleTable
  ) {
    rules[finding.rule, default: 0] += 1
    if findings.count < Self.mostFindings {
      findings.append(ShownFinding(finding, file: name, table))
    } else {
      findingsLeftOut += 1
    }
  }
}
