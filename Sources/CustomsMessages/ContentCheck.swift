public import TradeTerms

/// Holds a record that has the right form against what the schema lets through and should not:
/// empty mandatory texts, impossible numbers, unknown codes, totals that do not add up.
///
/// It looks at one record alone; what other documents say is the match's business.
public struct ContentCheck: Sendable {
  let tables: ReferenceTables
  private let orderPlan: CheckPlan
  private let receiptsPlan: CheckPlan
  private let logisticsPlan: CheckPlan
  private let inventoryPlan: CheckPlan

  public init(_ tables: ReferenceTables) {
    self.tables = tables
    orderPlan = CheckPlan(.order, tables)
    receiptsPlan = CheckPlan(.receipts, tables)
    logisticsPlan = CheckPlan(.logistics, tables)
    inventoryPlan = CheckPlan(.inventory, tables)
  }

  /// What the rules have against one record of a request; a return is not held against them.
  public func findings(of record: RecordView, _ type: MessageType, index: Int) -> [Finding] {
    var notes = FindingNotes(record: index, sourceLine: record.sourceLine)
    switch type {
    case .order:
      orderPlan.run(on: record, &notes)
      checkOrder(record, &notes)
    case .receipts: receiptsPlan.run(on: record, &notes)
    case .logistics: logisticsPlan.run(on: record, &notes)
    case .inventory:
      inventoryPlan.run(on: record, &notes)
      checkInventory(record, &notes)
    case .orderReturn, .receiptsReturn, .logisticsReturn, .inventoryReturn, .messageReturn: break
    }
    return notes.findings
  }
}

/// The findings of one record while its checks run.
struct FindingNotes {
  let record: Int
  let sourceLine: Int
  var findings: [Finding] = []

  mutating func note(
    _ rule: Rule, _ element: String, line: Int? = nil, _ value: UnsafeRawBufferPointer,
    expected: String = ""
  ) {
    note(rule, element, line: line, String(decoding: value, as: UTF8.self), expected: expected)
  }

  mutating func note(
    _ rule: Rule, _ element: String, line: Int? = nil, _ value: String, expected: String = ""
  ) {
    findings.append(
      Finding(
        rule, record: record, line: line, element: element, value: value, expected: expected,
        sourceLine: sourceLine))
  }
}
