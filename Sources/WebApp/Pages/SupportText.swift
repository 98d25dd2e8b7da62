import TradeTerms

/// Says in one line what the policy says for an enterprise.
struct SupportText {
  let site: Site
  let context: WebContext

  /// The values that the template of one support takes.
  func values(_ line: SupportLine) -> [String: Any] {
    var values: [String: Any] = [
      "number": line.number, "sentence": line.sentence,
      "supportTitle": line.title[context.language], "answer": answer(line),
      "mark": line.outcome.mark, "tone": line.outcome.tone.rawValue,
      "hasBar": line.threshold != nil,
    ]
    guard let threshold = line.threshold else { return values }
    let found = Figures.text(threshold.found, context.language)
    let bound = boundText(threshold)
    values["foundText"] = found
    values["boundText"] = bound
    let label = site.words("support.bar", context, ["found": found, "bound": bound])
    values.merge(Bar(threshold).values(line.outcome.tone, label: label)) { _, new in new }
    return values
  }

  /// “You qualify”, “1.80 亿元 short”, “one fact is missing”, or why not.
  func answer(_ line: SupportLine) -> String {
    let verdict = site.words("outcome.\(line.outcome.rawValue)", context)
    guard let reason = reason(line) else { return verdict }
    return verdict + (context.language == .chinese ? "：" : ": ") + reason
  }

  /// How far the value is from its bound; empty when it is reached or unknown.
  func distance(_ threshold: Threshold) -> String {
    guard let gap = threshold.shortfall else { return "" }
    return site.words(
      "support.short", context, ["gap": Figures.shortfallText(gap, context.language)])
  }

  /// The bound, and whether it is itself enough.
  func boundText(_ threshold: Threshold) -> String {
    (threshold.isInclusive ? "≥ " : "> ") + Figures.text(threshold.bound, context.language)
  }

  /// The time that an answer speaks for.
  func basis(_ basis: DecisionBasis) -> String {
    site.words(
      "enterprise.basis", context,
      ["year": String(basis.year), "asAt": basis.asAt, "knownAt": basis.knownAt])
  }

  /// One condition with the value that was found.
  func condition(_ line: ConditionLine) -> [String: Any] {
    let language = context.language
    var exact: String?
    if case .rmb(let fen) = line.found { exact = Figures.exact(fen: fen, language) }
    return [
      "conditionName": line.name[language], "test": line.test[language],
      "found": Figures.text(line.found, language), "exact": optional(exact),
      "foundIn": line.source[language],
      "distance": line.state == .notNeeded ? "" : line.threshold.map(distance) ?? "",
      "holds": site.words("condition.\(line.state.rawValue)", context),
      "conditionTone": Self.tone(line.state).rawValue,
    ]
  }

  private static func tone(_ state: ConditionLine.State) -> Label.Tone {
    switch state {
    case .holds: .good
    case .fails: .bad
    case .unknown: .waiting
    case .notNeeded, .beside, .input: .neutral
    }
  }

  private func reason(_ line: SupportLine) -> String? {
    switch line.outcome {
    case .yes: line.because?[context.language]
    case .no:
      line.because?[context.language]
        ?? line.threshold.map(distance).flatMap { $0.isEmpty ? nil : $0 }
    case .unknown:
      line.missing.isEmpty ? line.because?[context.language] : missing(line)
    }
  }

  /// Which facts are missing and, where that is known, why.
  private func missing(_ line: SupportLine) -> String {
    let isChinese = context.language == .chinese
    let isOne = line.missing.count == 1
    let joined = line.missing.map { $0[context.language] }
      .joined(separator: isChinese ? "、" : ", ")
    let text = site.words(
      isOne ? "support.missing.one" : "support.missing.many", context,
      ["n": String(line.missing.count), "names": joined])
    guard let because = line.because?[context.language] else { return text }
    return text + (isChinese ? "（\(because)）" : " (\(because))")
  }
}

extension Outcome {
  var tone: Label.Tone {
    switch self {
    case .yes: .good
    case .no: .bad
    case .unknown: .waiting
    }
  }

  /// A sign beside the words, so that colour is not all that tells the answers apart.
  var mark: String {
    switch self {
    case .yes: "✓"
    case .no: "✕"
    case .unknown: "?"
    }
  }
}
