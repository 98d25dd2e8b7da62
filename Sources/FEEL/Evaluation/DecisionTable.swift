/// A decision table: inputs, rules whose cells test them, and what holds when no rule does.
public struct DecisionTable: Sendable {
  /// How many rules may hold at once, and which of them counts.
  public enum HitPolicy: String, Sendable {
    case unique = "U"
    case any = "A"
    case priority = "P"
    case first = "F"
    case ruleOrder = "R"
    case outputOrder = "O"
    case collect = "C"

    /// Whether the table gives a list, an item for each rule that holds.
    public var givesList: Bool {
      switch self {
      case .ruleOrder, .outputOrder, .collect: true
      case .unique, .any, .priority, .first: false
      }
    }
  }

  /// What becomes of the outputs of a table that collects.
  public enum Aggregation: String, Sendable {
    case sum = "+"
    case min = "<"
    case max = ">"
    case count = "#"
  }

  /// A column of outputs.
  public struct Output: Sendable {
    /// Empty where the table has just one.
    public let name: String
    /// The values that it may give, the one that counts most first; empty where any may.
    public let values: [UnaryTest]
    public let defaultValue: Expression?
    public let type: ValueType

    public init(
      name: String = "", values: [UnaryTest] = [], defaultValue: Expression? = nil,
      type: ValueType = .any
    ) {
      self.name = name
      self.values = values
      self.defaultValue = defaultValue
      self.type = type
    }
  }

  /// One row: a cell for each input and an expression for each output.
  public struct Rule: Sendable {
    public let number: Int
    public let cells: [UnaryTests]
    public let outputs: [Expression]

    /// The only output, or the first one.
    public var output: Expression { outputs[0] }

    public init(number: Int, cells: [UnaryTests], output: Expression) {
      self.init(number: number, cells: cells, first: output, others: [])
    }

    /// A rule has at least one output.
    public init(number: Int, cells: [UnaryTests], first: Expression, others: [Expression]) {
      self.number = number
      self.cells = cells
      outputs = [first] + others
    }
  }

  public let hitPolicy: HitPolicy
  public let aggregation: Aggregation?
  public let inputs: [Expression]
  /// What each input may be; nil where it may be anything.
  public let inputValues: [UnaryTests?]
  /// What each input is declared to be, for checks; evaluation asks no more than its cells do.
  public let inputTypes: [ValueType]
  public let outputs: [Output]
  public let rules: [Rule]
  /// Whether an input may not be anything.
  let limitsInputs: Bool
  /// Whether there is one output, of any type.
  let isPlain: Bool

  /// What the only output, or the first one, is when no rule holds.
  public var defaultOutput: Expression? { outputs.first?.defaultValue }

  public init(
    hitPolicy: HitPolicy, inputs: [Expression], rules: [Rule], defaultOutput: Expression?
  ) {
    self.init(
      hitPolicy: hitPolicy, aggregation: nil, inputs: inputs, inputValues: inputs.map { _ in nil },
      outputs: [Output(defaultValue: defaultOutput)], rules: rules)
  }

  public init(
    hitPolicy: HitPolicy, aggregation: Aggregation?, inputs: [Expression],
    inputValues: [UnaryTests?], inputTypes: [ValueType]? = nil, outputs: [Output], rules: [Rule]
  ) {
    self.hitPolicy = hitPolicy
    self.aggregation = aggregation
    self.inputs = inputs
    self.inputValues = inputValues
    self.inputTypes = inputTypes ?? inputs.map { _ in .any }
    self.outputs = outputs
    self.rules = rules
    limitsInputs = inputValues.contains { $0 != nil }
    isPlain = outputs.count == 1 && outputs[0].type == .any
  }
}
