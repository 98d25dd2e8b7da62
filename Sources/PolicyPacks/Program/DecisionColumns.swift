public import FEEL

/// The outcomes of all decisions of a program for many enterprises, with their reasons.
public struct DecisionColumns: Sendable {
  public let columns: [DecisionColumn]
  /// The numbers and texts that decisions gave, in the order of the columns; nil for truths.
  let values: [ResultValues?]

  init(_ columns: [DecisionColumn], values: [ResultValues?]) {
    self.columns = columns
    self.values = values
  }

  /// What a decision came to for a row: a truth, or the number or text in the terms of the
  /// decision; nil where it is not known.
  func value(_ index: Int, row: Int, _ result: PackDecision.Result) -> Value? {
    guard columns[index].known[row] else { return nil }
    return values[index]?.value(row, result) ?? .boolean(columns[index].truth[row])
  }

  /// The column of a decision.
  public subscript(id: String) -> DecisionColumn? { columns.first { $0.id == id } }

  /// The number of rows.
  public var count: Int { columns.first?.count ?? 0 }

  /// The rows of each decision as one block of bytes; `DecisionRow(block:row:)` reads it.
  public func encodedBlocks(rows: Range<Int>) -> [(decision: String, bytes: [UInt8])] {
    columns.map { ($0.id, $0.encodedBlock(rows: rows)) }
  }

  /// For each decision the number of rows that are true, false and unknown.
  public var tallies: [String: DecisionTally] {
    Dictionary(
      uniqueKeysWithValues: columns.map { column in
        let (holds, fails, unknown) = column.tally
        return (column.id, DecisionTally(holds: holds, fails: fails, unknown: unknown))
      })
  }
}
