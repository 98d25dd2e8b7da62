import TradeTerms

/// A sentence of a policy as the pages show it.
struct SentenceText {
  let site: Site
  let context: WebContext

  func values(_ sentence: SentenceSheet, gaps: [TextGap]) -> [String: Any] {
    let language = context.language
    return [
      "id": sentence.id,
      "sentenceText": site.words("measure.sentence", context, ["s": sentence.id]),
      "summary": sentence.summary[language], "handling": sentence.handling.text[language],
      "tone": sentence.handling.tone.rawValue, "reason": optional(sentence.reason?[language]),
      "hasRules": !sentence.rules.isEmpty,
      "rules": sentence.rules.map { rule -> [String: Any] in
        [
          "ruleName": rule.name[language], "hasHeadings": !rule.headings.isEmpty,
          "headings": rule.headings, "rows": rule.rows.map { ["cells": $0] },
          "expression": optional(rule.expression),
        ]
      },
      "hasParameters": !sentence.parameters.isEmpty,
      "parameters": sentence.parameters.map { parameter -> [String: Any] in
        [
          "parameterName": parameter.name[language],
          "parameterValue": Figures.text(parameter.value, language),
          "parameterNote": optional(parameter.note?[language]),
          "period": "\(parameter.from ?? "") – \(parameter.to ?? "")",
          "cites": parameter.cites ?? "",
        ]
      },
      "officialText": optional(sentence.text),
      "hasReadings": !sentence.readings.isEmpty,
      "readings": sentence.readings.map { $0[language] },
      "gaps": Self.gaps(gaps, after: sentence.id, language),
    ]
  }

  /// The places behind a sentence whose text is missing; behind none, those at the beginning.
  static func gaps(_ gaps: [TextGap], after id: String?, _ language: Language) -> [[String: Any]] {
    gaps.filter { $0.after == id }.map { ["gapID": $0.id, "extent": $0.extent[language]] }
  }
}
