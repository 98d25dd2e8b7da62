/// A decision table: inputs, rules whose cells test them, and what holds when no rule does.
public struct DecisionTable: Sendable {
  /// How many rules may hold at once, and which of them counts.
  public enum HitPolicy: String, Sendable {
    case unique = "U"
    case first = "F"
    case any = "A"
  }

  /// One row: a cell for each input and the output.
  public struct Rule: Sendable {
    public let number: Int
    public let cells: [UnaryTests]
    public let output: Expression

    public init(number: Int, cells: [UnaryTests], output: Expression) {
      self.number = number
      self.cells = cells
      self.output = output
    }
  }

  public let hitPolicy: HitPolicy
  public let inputs: [Expression]
  public let rules: [Rule]
  public let defaultOutput: Expression?

  public init(
    hitPolicy: HitPolicy, inputs: [Expression], rules: [Rule], defaultOutput: Expression?
  ) {
    self.hitPolicy = hitPolicy
    self.inputs = inputs
    self.rules = rules
    self.defaultOutput = defaultOutput
  }
}
