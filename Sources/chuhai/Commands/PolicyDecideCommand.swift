import ArgumentParser
import FEEL
import PolicyPacks
import TradeTerms

/// `chuhai policy decide`.
struct PolicyDecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Decides for facts that are given, of someone who need not be in the registry.",
    discussion: "Exit code 0 when everything is known, 1 when a fact is missing.")

  @Argument(help: "The folder of the pack or its name, such as cn-cit-2019-36.")
  var folder: String

  @Option(
    name: .customLong("given"),
    help: ArgumentHelp("A fact, such as staff=100 or sales(2024)=3亿元.", valueName: "fact=value"))
  var given: [String] = []

  @Option(
    help: "The subject; by default the one that most decisions of the pack are about.",
    transform: { text in
      guard let subject = Subject(rawValue: text) else {
        throw ValidationError(Subject.allCases.map(\.rawValue).joined(separator: ", "))
      }
      return subject
    })
  var subject: Subject?

  @Option(help: ArgumentHelp("As at this day; today unless given.", valueName: "day"))
  var asAt: String?

  @Option(help: "The assessed year; the last full one before the day unless given.")
  var year: Int?

  @OptionGroup var output: OutputOptions

  private struct Row: Encodable {
    let decision: String
    let sentence: String
    let headline: Bilingual
    /// Left out where it is not known.
    let value: String?
    let unit: String?
    let missing: [Bilingual]
    let conditions: [Bilingual]
  }

  func run() throws {
    let (pack, _) = try PackFolders([folder]).only(folder)
    let day = try asAt.map { try Day($0) } ?? Instant.ofClock.day
    let program = PackProgram(
      pack, asAt: CalendarDay(daysSinceEpoch: day.daysSinceEpoch), year: year,
      subject: subject ?? pack.usualSubject)
    var facts = GivenFacts(for: program)
    for (index, text) in given.enumerated() {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw ValidationError("--given \(text): fact=value") }
      facts.add(parts[0], parts[1], at: PackPlace(file: "--given", line: index + 1))
    }
    guard facts.findings.isEmpty else { throw PackRefused(findings: facts.findings) }
    let answers = program.explain(facts.values).filter { !$0.decision.isCount }
    if output.json {
      try Console.say(json: answers.map { row($0) })
    } else {
      for answer in answers { say(answer) }
      say(BenefitChoice(pack, answers))
    }
    if answers.contains(where: { $0.value == nil }) { throw Failure.refusal }
  }

  private func say(_ answer: DecisionExplanation) {
    Console.say("\(answer.sentence)  \(output.tongue(answer.headline))")
    for condition in answer.closest { Console.say("    " + output.tongue(condition.text)) }
    for input in answer.inputs {
      Console.say("    \(output.tongue(input.label)): \(output.tongue(input.text))")
    }
  }

  /// Which benefits to claim, where some exclude others.
  private func say(_ choice: BenefitChoice) {
    guard !choice.leftOut.isEmpty else { return }
    let names = choice.chosen.map { output.tongue($0.benefit.label) }
    Console.say(
      output.tongue("最优组合：", "the best combination: ")
        + names.joined(separator: output.tongue("、", ", "))
        + output.tongue("，合计 \(choice.total) 元", ", together \(choice.total) 元"))
    for (claim, others) in choice.leftOut {
      let by = others.map { output.tongue($0.label) }.joined(separator: output.tongue("、", ", "))
      Console.say(
        "    "
          + output.tongue(
            "不申领 \(claim.benefit.label.chinese)（\(claim.amount?.description ?? "") 元），与 \(by) 互斥",
            "not \(claim.benefit.label.english) (\(claim.amount?.description ?? "") 元): "
              + "excluded by \(by)"))
    }
  }

  private func row(_ answer: DecisionExplanation) -> Row {
    Row(
      decision: answer.decision.id, sentence: answer.sentence, headline: Bilingual(answer.headline),
      value: answer.value?.text, unit: answer.decision.resultUnit?.name.chinese,
      missing: answer.missing.map { Bilingual($0.label) },
      conditions: answer.conditions.map { Bilingual($0.text) })
  }
}
