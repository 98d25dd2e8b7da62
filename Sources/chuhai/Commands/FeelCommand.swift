import ArgumentParser
import FEEL
import TradeTerms
import WebApp

/// `chuhai feel`.
struct FeelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feel", abstract: "Evaluates an expression of FEEL, the language of DMN.",
    discussion: """
      Prints the value. Causes of nulls go to standard error. Exit code 0 when there is no cause, \
      1 when a part became null for one, 2 when the expression cannot be read.
      """)

  @Argument(help: "The expression, such as 'if turnover >= 30 then \"yes\" else \"no\"'.")
  var expression: String

  @Option(help: "A file with a context of names and values, as JSON or FEEL.")
  var context: String?

  @Flag(help: "Show what each part came to.")
  var trace = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    var environment = Environment(now: BusinessClock.now)
    if let context {
      for (name, value) in try DataFile.context(context) { environment.values[name] = value }
    }
    var scope = environment.scope
    scope.add(membersOf: environment.values.values)
    let read: Expression
    do {
      read = try Parser.expression(expression, scope: scope)
    } catch {
      throw ExpressionFault(file: "", error: error)
    }
    var evaluator = Evaluator(environment)
    guard trace else {
      let value = evaluator.value(of: read)
      return try finish(value, evaluator.issues, nil)
    }
    let (value, steps) = evaluator.traceValue(of: read)
    try finish(value, evaluator.issues, steps)
  }

  private func finish(
    _ value: Value, _ issues: [EvaluationIssue], _ trace: EvaluationTrace?
  ) throws {
    if output.json {
      let steps = trace.map { trace in
        [("trace", "[" + trace.steps.map(Self.json).joined(separator: ", ") + "]")]
      }
      Console.say(ValueText.answer(value, issues, steps ?? []))
    } else {
      for step in trace?.steps ?? [] {
        Console.say(
          String(repeating: "  ", count: max(0, step.depth - 1))
            + "\(step.expression) = \(step.value)")
      }
      if trace?.leftOut ?? 0 > 0 { Console.say("… +\(trace?.leftOut ?? 0)") }
      Console.say(value.description)
      for issue in issues {
        Console.note(
          "\(issue.position): \(output.tongue(Wording(issue.chinese, issue.english)))")
      }
    }
    if !issues.isEmpty { throw Failure.refusal }
  }

  private static func json(_ step: EvaluationTrace.Step) -> String {
    "{\"place\": \(ValueText.quoted(step.expression.position.description)), \"depth\": \(step.depth), "
      + "\"expression\": \(ValueText.quoted(step.expression.description)), "
      + "\"value\": \(ValueText.json(step.value))}"
  }
}
