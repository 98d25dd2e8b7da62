internal import FEEL

/// Writes expressions so that they mean in standard FEEL what they mean in a pack, where null is a
/// value that is not known.
///
/// The standard finds `null = "a"` false and lets `if null` take the other branch; here both must be
/// null, and the text says so.
enum GuardedText {
  static func text(_ expression: Expression) -> String {
    switch expression.form {
    case .comparison(let comparison, let left, let right):
      let plain = "\(bracketed(left)) \(comparison.rawValue) \(bracketed(right))"
      switch comparison {
      case .equal, .notEqual: return guarded(plain, [left, right])
      default: return plain
      }
    case .membership(let operand, let tests):
      let written = tests.alternatives.map { condition($0, on: operand) }
      let any = written.joined(separator: " or ")
      return written.count == 1 ? any : "(\(any))"
    case .and(let parts): return parts.map { bracketed($0) }.joined(separator: " and ")
    case .or(let parts): return parts.map { bracketed($0) }.joined(separator: " or ")
    case .not(let operand): return "not(\(text(operand)))"
    case .negation(let operand): return "-\(bracketed(operand))"
    case .arithmetic(let operation, let left, let right):
      return "\(bracketed(left)) \(operation.rawValue) \(bracketed(right))"
    case .conditional(let condition, let then, let otherwise):
      let asked = bracketed(condition)
      return "if \(asked) = null then null else if \(asked) then \(text(then)) else "
        + text(otherwise)
    case .between(let operand, let lower, let upper):
      return "\(bracketed(operand)) between \(bracketed(lower)) and \(bracketed(upper))"
    case .call(let name, let arguments):
      return "\(name)(\(arguments.map { text($0) }.joined(separator: ", ")))"
    default: return expression.description
    }
  }

  /// A test of a cell as a condition on an input.
  static func condition(_ test: UnaryTest, on input: Expression) -> String {
    let name = bracketed(input)
    switch test {
    case .comparison(let comparison, let operand):
      let plain = "\(name) \(comparison.rawValue) \(bracketed(operand))"
      switch comparison {
      case .equal, .notEqual: return guarded(plain, [input, operand])
      default: return plain
      }
    case .value(let value): return guarded("\(name) = \(bracketed(value))", [input, value])
    case .range(let range):
      let lower = range.lower.map { "\(name) \(range.lowerIsInside ? ">=" : ">") \(bracketed($0))" }
      let upper = range.upper.map { "\(name) \(range.upperIsInside ? "<=" : "<") \(bracketed($0))" }
      return "(" + [lower, upper].compactMap(\.self).joined(separator: " and ") + ")"
    case .condition(let condition): return bracketed(condition)
    }
  }

  /// A cell as a condition on its input; nil where it asks nothing.
  static func condition(_ cell: UnaryTests, on input: Expression) -> String? {
    guard !cell.asksNothing else { return nil }
    let any = cell.alternatives.map { condition($0, on: input) }.joined(separator: " or ")
    return cell.isNegated ? "not(\(any))" : cell.alternatives.count > 1 ? "(\(any))" : any
  }

  /// Null where one of the sides is null that is no literal.
  private static func guarded(_ plain: String, _ sides: [Expression]) -> String {
    let open = sides.filter { side in
      if case .literal = side.form { false } else { true }
    }
    guard !open.isEmpty else { return plain }
    let asked = open.map { "\(bracketed($0)) = null" }.joined(separator: " or ")
    return "(if \(asked) then null else \(plain))"
  }

  private static func bracketed(_ expression: Expression) -> String {
    switch expression.form {
    case .literal, .name, .call, .not, .path, .list: text(expression)
    default: "(\(text(expression)))"
    }
  }
}
