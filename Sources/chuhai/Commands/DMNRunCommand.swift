import ArgumentParser
import DMN
import FEEL
import TradeTerms
import WebApp

/// `chuhai dmn run`.
struct DMNRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs the decisions of a model with inputs from a file.",
    discussion: """
      Models that it imports are looked for beside it. Exit code 0 when no value has a cause to be \
      null, 1 when one has, 2 when the model or the inputs cannot be read.
      """)

  @Argument(help: "The model, a file of DMN.")
  var model: String

  @Option(help: "A file with a context of inputs, as JSON or FEEL.")
  var input: String?

  @Option(help: "The decision, service or function to run; all decisions by default.")
  var decision: String?

  @Flag(help: "Show the decisions that were made on the way.")
  var trace = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    let files = try ModelFiles(model)
    let inputs = try input.map { ModelInputs(try DataFile.context($0)) } ?? ModelInputs()
    let compiled = DecisionModel(files.reading.model, imports: files.imports)
    let names = decision.map { [$0] } ?? files.reading.model.decisions.map(\.name)
    let outcomes = names.map { ($0, compiled.run($0, inputs, now: BusinessClock.now)) }
    if output.json {
      let answers = outcomes.map { name, outcome in
        "\(ValueText.quoted(name)): "
          + ValueText.answer(outcome.value, outcome.issues, decided(outcome))
      }
      Console.say("{" + answers.joined(separator: ",\n ") + "}")
    } else {
      for (name, outcome) in outcomes { say(name, outcome) }
    }
    if outcomes.contains(where: { !$0.1.issues.isEmpty }) { throw Failure.refusal }
  }

  private func decided(_ outcome: ModelOutcome) -> [(name: String, json: String)] {
    guard trace else { return [] }
    let made = outcome.decisions.map {
      "{\"decision\": \(ValueText.quoted($0.name)), \"value\": \(ValueText.json($0.value))}"
    }
    return [("decisions", "[" + made.joined(separator: ", ") + "]")]
  }

  private func say(_ name: String, _ outcome: ModelOutcome) {
    if trace {
      for made in outcome.decisions.dropLast() { Console.say("  \(made.name) = \(made.value)") }
    }
    Console.say("\(name) = \(outcome.value)")
    for issue in outcome.issues {
      Console.note(
        "\(name): \(issue.position): "
          + output.tongue(Wording(issue.chinese, issue.english)))
    }
  }
}
