internal import FEEL

extension PackDecision {
  /// A comparison with a parameter.
  struct ParameterComparison {
    let parameter: String
    let bound: WrittenNumber.Bound
    /// The number of the rule; zero for a condition.
    let rule: Int
  }

  /// The comparisons of the decision with a parameter on one side.
  var comparisons: [ParameterComparison] {
    var found: [ParameterComparison] = []
    switch logic {
    case .condition(let expression), .value(let expression): Self.collect(expression, 0, &found)
    case .table(let table):
      for rule in table.rules {
        for test in rule.cells.flatMap(\.alternatives) {
          switch test {
          case .comparison(let comparison, let operand):
            Self.add(comparison, operand, rule.number, &found)
          case .condition(let condition): Self.collect(condition, rule.number, &found)
          case .range, .value: continue
          }
        }
      }
    }
    return found
  }

  private static func collect(
    _ expression: Expression, _ rule: Int, _ found: inout [ParameterComparison]
  ) {
    switch expression.form {
    case .comparison(let comparison, let left, let right):
      add(comparison, left, rule, &found)
      add(comparison, right, rule, &found)
    case .and(let parts), .or(let parts): for part in parts { collect(part, rule, &found) }
    case .not(let part): collect(part, rule, &found)
    case .conditional(let condition, let then, let otherwise):
      for part in [condition, then, otherwise] { collect(part, rule, &found) }
    default: return
    }
  }

  private static func add(
    _ comparison: ComparisonOperator, _ operand: Expression, _ rule: Int,
    _ found: inout [ParameterComparison]
  ) {
    guard case .name(let name) = operand.form else { return }
    let bound: WrittenNumber.Bound
    switch comparison {
    case .greaterOrEqual, .lessOrEqual: bound = .inside
    case .greater, .less: bound = .outside
    case .equal, .notEqual: return
    }
    found.append(ParameterComparison(parameter: name, bound: bound, rule: rule))
  }
}
