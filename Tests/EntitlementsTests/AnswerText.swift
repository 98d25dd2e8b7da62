import Entitlements
import FEEL
import PolicyPacks
import Registry
import TradeTerms

/// Writes an answer as lines, in both languages: what the golden files hold.
struct AnswerText {
  private(set) var lines: [String] = []

  init(_ answer: EnterpriseAnswer) {
    let enterprise = answer.entry.enterprise
    lines.append("\(enterprise.name) \(enterprise.codes.joined(separator: " "))")
    lines.append("year \(answer.basis.year), as at \(answer.basis.day)")
    for answer in answer.answers { write(answer) }
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func write(_ answer: SentenceAnswer) {
    let explanation = answer.explanation
    lines.append("")
    lines.append("\(explanation.sentence) \(explanation.decision.id): \(answer.outcome.rawValue)")
    write(answer.headline, indent: "  ")
    if let rule = explanation.rule { lines.append("  rule \(rule)") }
    if let shortfall = explanation.shortfall {
      lines.append("  short by \(shortfall.distance) \(shortfall.unit?.name.chinese ?? "")")
    }
    for condition in explanation.conditions { write(condition, answer) }
    for value in explanation.missing { lines.append("  missing \(value.request)") }
    for benefit in answer.benefits { lines.append("  benefit \(benefit.label.chinese)") }
    for reading in explanation.readings { lines.append("  reading \(reading.id)") }
  }

  private mutating func write(_ condition: ConditionExplanation, _ answer: SentenceAnswer) {
    write(condition.text, indent: "  - ")
    if let distance = condition.distance {
      lines.append("    distance \(distance) \(condition.unit?.name.chinese ?? "")")
    }
    lines.append("    cites \(condition.cites.joined(separator: ", "))")
    for value in condition.found {
      guard let source = answer.source(of: value) else { continue }
      write(source.text, indent: "    from ")
    }
  }

  private mutating func write(_ wording: Wording, indent: String) {
    lines.append(indent + wording.chinese)
    lines.append(String(repeating: " ", count: indent.count) + wording.english)
  }
}
