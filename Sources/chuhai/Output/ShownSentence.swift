import Entitlements
import PolicyPacks
import Registry
import TradeTerms

/// What one decision says of an enterprise, as JSON shows it.
struct ShownSentence: Encodable {
  struct Found: Encodable {
    let fact: String
    let label: Bilingual
    let value: Bilingual
    let source: Bilingual?
    let lack: Bilingual?
  }

  struct Condition: Encodable {
    let question: Bilingual
    let text: Bilingual
    let found: [Found]
    let cites: [String]
  }

  let sentence: String
  let decision: String
  let label: Bilingual
  let outcome: String
  let headline: Bilingual
  let summary: Bilingual?
  let conditions: [Condition]
  let missing: [Bilingual]
  let readings: [Bilingual]
  let benefits: [Benefit]

  struct Benefit: Encodable {
    let label: Bilingual
    let kind: String
    /// The name that it bears on the day of the answer.
    let department: Bilingual
  }

  init(_ answer: SentenceAnswer) {
    let explanation = answer.explanation
    sentence = explanation.sentence
    decision = explanation.decision.id
    label = Bilingual(explanation.decision.label)
    outcome = answer.outcome.word.english
    headline = Bilingual(answer.headline)
    summary = (answer.sentence?.summary).map(Bilingual.init)
    conditions = explanation.conditions.map { condition in
      Condition(
        question: Bilingual(condition.question), text: Bilingual(condition.text),
        found: condition.found.map { value in
          let source = answer.source(of: value)
          return Found(
            fact: value.request.name, label: Bilingual(value.label),
            value: Bilingual(value.text), source: (source?.text).map(Bilingual.init),
            lack: (source?.lack).map(Bilingual.init))
        }, cites: condition.cites)
    }
    missing = explanation.missing.map { Bilingual($0.label) }
    readings = explanation.readings.map { Bilingual($0.text) }
    benefits =
      answer.outcome == .holds
      ? answer.benefits.map { benefit in
        Benefit(
          label: Bilingual(benefit.label), kind: benefit.kind.rawValue,
          department: Bilingual(
            answer.departments[benefit.department]?.name.wording
              ?? Wording(benefit.department, benefit.department)))
      } : []
  }

  func text(_ tongue: Tongue) -> String {
    func say(_ text: Bilingual) -> String { tongue(text.zh, text.en) }
    var lines = ["\(sentence) \(say(label))", "  \(say(headline))"]
    var sources: [String] = []
    for condition in conditions {
      lines.append("  · \(say(condition.text))")
      for found in condition.found {
        guard let source = found.source else { continue }
        let line = "      \(say(found.label)) ← \(say(source))"
        if !sources.contains(line) { sources.append(line) }
      }
    }
    lines += sources
    for benefit in benefits {
      lines.append(
        "  ＋ \(say(benefit.label))" + tongue("（", " (") + say(benefit.department)
          + tongue("）", ")"))
    }
    return lines.joined(separator: "\n")
  }
}
