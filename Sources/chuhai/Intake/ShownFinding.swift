import CustomsMessages
import TradeTerms

/// A finding as JSON shows it.
struct ShownFinding: Encodable {
  let file: String
  /// The document in the message, from 1; nil when the whole message is meant.
  let record: Int?
  /// The list line, from 1.
  let line: Int?
  let element: String
  let value: String
  let expected: String
  let rule: String
  let severity: String
  let what: Bilingual
  let remedy: Bilingual
  let sourceLine: Int?
  let customsCode: String?

  init(_ finding: Finding, file: String, _ rules: RuleTable) {
    self.file = file
    record = finding.record.map { $0 + 1 }
    line = finding.line.map { $0 + 1 }
    element = finding.element
    value = finding.value
    expected = finding.expected
    rule = finding.rule.rawValue
    severity = rules.severity(of: finding.rule).rawValue
    what = Bilingual(rules.what(finding))
    remedy = Bilingual(rules.remedy(finding))
    sourceLine = finding.sourceLine > 0 ? finding.sourceLine : nil
    customsCode = rules.customsCode(of: finding.rule)
  }

  /// One line for people.
  func text(_ tongue: Tongue) -> String {
    let document = record.map { tongue(" 第 \($0) 单", " document \($0)") } ?? ""
    let row = line.map { tongue(" 第 \($0) 行", " line \($0)") } ?? ""
    let mark = severity == "refuse" ? "✗" : "!"
    return "\(mark) \(file)\(document)\(row) \(element)：\(tongue(what.zh, what.en))"
      + "\n    → \(tongue(remedy.zh, remedy.en)) [\(rule)]"
  }
}
