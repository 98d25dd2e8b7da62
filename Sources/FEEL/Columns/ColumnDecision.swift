/// A decision to compile for columns: its logic and what its names stand for.
public struct ColumnDecision: Sendable {
  /// The condition, the table or the number that decides.
  public enum Logic: Sendable {
    case condition(Expression)
    case table(DecisionTable)
    /// A number for each row.
    case number(Expression)
  }

  public let id: String
  public let logic: Logic
  public let inputs: [String: ColumnInput]
  /// The names that are the same for every row, such as parameters of a day.
  public let constants: [String: Value]

  public init(
    id: String, logic: Logic, inputs: [String: ColumnInput], constants: [String: Value] = [:]
  ) {
    self.id = id
    self.logic = logic
    self.inputs = inputs
    self.constants = constants
  }
}
