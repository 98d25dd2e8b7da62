/// A decision to compile for columns: its logic and what its names stand for.
public struct ColumnDecision: Sendable {
  /// The condition or the table that decides.
  public enum Logic: Sendable {
    case condition(Expression)
    case table(DecisionTable)
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
