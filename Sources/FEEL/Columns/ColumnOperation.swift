/// One step of a column program, over a batch of rows.
///
/// A lane register holds a whole number for each row and which are known; a plane register holds
/// two bits for each row: known, and true.
enum ColumnOperation: Sendable {
  case loadBoolean(column: Int, plane: Int)
  case loadLane(column: Int, lane: Int)
  case constantLane(Int64, lane: Int)
  case constantPlane(Bool?, plane: Int)
  case compareConstant(lane: Int, ComparisonOperator, Int64, plane: Int)
  case compareLanes(lane: Int, ComparisonOperator, lane2: Int, plane: Int)
  /// True for the codes whose bit is set in the mask.
  case member(lane: Int, mask: [UInt64], plane: Int)
  case add(lane: Int, lane2: Int, into: Int)
  case subtract(lane: Int, lane2: Int, into: Int)
  case multiply(lane: Int, lane2: Int, into: Int)
  case maximum(lane: Int, lane2: Int, into: Int)
  case minimum(lane: Int, lane2: Int, into: Int)
  /// The lane of the branch that a condition takes.
  case selectLane(condition: Int, then: Int, otherwise: Int, into: Int)
  case and(plane: Int, plane2: Int, into: Int)
  case or(plane: Int, plane2: Int, into: Int)
  case not(plane: Int, into: Int)
  case same(plane: Int, plane2: Int, into: Int)
  case select(condition: Int, then: Int, otherwise: Int, into: Int)
  /// Unknown where a second source, unless absent, says otherwise.
  case reconcile(plane: Int, beside: Int, column: Int, into: Int)
}
