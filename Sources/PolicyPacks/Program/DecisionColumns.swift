public import FEEL

/// The outcomes of all decisions of a program for many enterprises, with their reasons.
public struct DecisionColumns: Sendable {
  public let columns: [DecisionColumn]

  init(_ columns: [DecisionColumn]) { self.columns = columns }

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
