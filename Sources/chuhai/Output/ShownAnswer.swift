import Entitlements
import PolicyPacks
import Registry
import TradeTerms

/// What the policy says of an enterprise, as JSON shows it.
struct ShownAnswer: Encodable {
  let enterprise: ShownEnterprise
  let asAt: String
  let year: Int
  let knownAt: String
  /// The permanent number, of a kept decision.
  let number: String?
  /// Whether a kept decision still follows from what was known then.
  let replays: Bool?
  /// What the run before said, of a kept decision that changed.
  let before: Bilingual?
  /// Why it changed, with what was and what is.
  let reasons: [Bilingual]?
  let answers: [ShownSentence]

  init(_ answer: EnterpriseAnswer) {
    enterprise = ShownEnterprise(answer.entry)
    asAt = answer.basis.day.description
    year = answer.basis.year
    knownAt = answer.basis.knownAt.description
    number = nil
    replays = nil
    before = nil
    reasons = nil
    answers = answer.answers.map(ShownSentence.init)
  }

  init(_ kept: StoredAnswer) {
    enterprise = ShownEnterprise(kept.entry)
    asAt = kept.run.basis.day.description
    year = kept.run.basis.year
    knownAt = kept.run.basis.knownAt.description
    number = kept.stored.number.description
    replays = kept.replays
    before = kept.change.map {
      Bilingual(kept.answer.explanation.decision.wording(of: $0.answer.before))
    }
    reasons = kept.change.map { _ in kept.reasons.map { Bilingual($0.text) } }
    answers = [ShownSentence(kept.answer)]
  }

  func text(_ tongue: Tongue) -> String {
    var lines = ["\(enterprise.name)（\(enterprise.uscc ?? enterprise.customs ?? "")）"]
    lines.append(enterprise.cells(tongue).dropFirst(2).joined(separator: " · "))
    lines.append(
      tongue(
        "按 \(asAt)，评定年度 \(year)，所知截至 \(knownAt)",
        "as at \(asAt), year \(year), as known at \(knownAt)"))
    if let number { lines.append(tongue("判定编号 ", "decision ") + number) }
    if let replays, !replays {
      lines.append(
        tongue("注意：按当时所知重算，结果不同", "note: what was known then now leads to another outcome"))
    }
    if let before, let reasons {
      let why = reasons.map { tongue($0.zh, $0.en) }.joined(separator: tongue("；", "; "))
      lines.append(
        tongue(
          "上次判定：\(before.zh)；变化原因：\(why)",
          "the run before said: \(before.en); changed because of: \(why)"))
    }
    for answer in answers { lines += ["", answer.text(tongue)] }
    return lines.joined(separator: "\n")
  }
}
