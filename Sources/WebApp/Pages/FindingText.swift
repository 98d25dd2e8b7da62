import TradeTerms

/// Puts a finding into the words of a page.
enum FindingText {
  static func values(_ finding: FindingRow, _ site: Site, _ context: WebContext)
    -> [String: Any]
  {
    let severity = finding.refuses ? "refuses" : "warns"
    return [
      "severity": severity, "severityTone": finding.refuses ? "bad" : "waiting",
      "severityText": site.words("severity.\(severity)", context),
      "what": finding.what[context.language], "remedy": finding.remedy[context.language],
      "documentName": finding.document, "element": finding.element,
      "found": finding.value.isEmpty ? false : finding.value, "rule": finding.rule,
    ]
  }
}
