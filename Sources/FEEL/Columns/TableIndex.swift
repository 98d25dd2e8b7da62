/// Finds the rules that hold for a row by its values, so that the work grows with the rules that
/// match and not with those that exist.
///
/// Each input is cut at the bounds that its cells name: a value is at a bound or between two, and
/// that place is its code. A code leads to the rules whose cell takes it.
struct TableIndex: Sendable {
  /// An input with its cuts.
  struct Input: Sendable {
    let column: Int
    let kind: ColumnInput.Kind
    /// The bounds that cells name, in order, as whole numbers of the column.
    let bounds: [Int64]
    /// The codes that the cell of each rule takes, as stretches in order.
    let stretches: [[ClosedRange<Int>]]
    /// The rules that take each code; nil where they would be too many to list.
    let rules: [[Int32]]?

    var codeCount: Int {
      switch kind {
      case .boolean: 2
      // One more, for a code that the dictionary lacks.
      case .text(let dictionary): dictionary.count + 1
      case .number, .day: 2 * bounds.count + 1
      }
    }
  }

  /// Fewer rules are quicker looked at all together, 64 rows at a time.
  static let leastRules = 64
  /// More places of rules in lists than this would take too much memory.
  private static let mostPlaces = 4_000_000

  let inputs: [Input]
  let table: DecisionTable
  let outputs: RuleOutputs

  /// An index of a table; nil where it is small, or where a cell asks for more than constants.
  init?(_ table: DecisionTable, _ outputs: RuleOutputs, of decision: ColumnDecision) {
    guard table.rules.count >= Self.leastRules else { return nil }
    var inputs: [Input] = []
    for (place, expression) in table.inputs.enumerated() {
      guard case .name(let name) = expression.form, let input = decision.inputs[name],
        input.beside == nil
      else { return nil }
      let cells = table.rules.map { $0.cells[place] }
      guard let built = Self.input(input, cells, decision.constants) else { return nil }
      inputs.append(built)
    }
    guard inputs.contains(where: { $0.rules != nil }) else { return nil }
    self.inputs = inputs
    self.table = table
    self.outputs = outputs
  }

  private static func input(
    _ input: ColumnInput, _ cells: [UnaryTests], _ constants: [String: Value]
  ) -> Input? {
    var reader = CellReader(kind: input.kind, constants: constants)
    var spans: [[CellReader.Span]] = []
    for cell in cells {
      guard let span = reader.spans(of: cell) else { return nil }
      spans.append(span)
    }
    let bounds = Array(reader.bounds).sorted()
    let empty = Input(
      column: input.column, kind: input.kind, bounds: bounds, stretches: [], rules: nil)
    let stretches = zip(cells, spans).map { cell, spans in
      CellReader.stretches(of: spans, in: empty, isNegated: cell.isNegated)
    }
    let places = stretches.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }
    var rules: [[Int32]]?
    if places <= mostPlaces {
      var lists = [[Int32]](repeating: [], count: empty.codeCount)
      for (rule, stretches) in stretches.enumerated() {
        for code in stretches.joined() { lists[code].append(Int32(rule)) }
      }
      rules = lists
    }
    return Input(
      column: input.column, kind: input.kind, bounds: bounds, stretches: stretches, rules: rules)
  }
}
