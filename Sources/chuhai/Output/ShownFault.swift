import Registry
import TradeTerms

/// What is wrong in a cell of a table that was handed in, as JSON shows it.
struct ShownFault: Encodable {
  let line: Int
  let column: String
  let value: String
  let what: Bilingual
  let remedy: Bilingual

  init(_ finding: ImportFinding) {
    line = finding.line
    column = finding.column
    value = finding.value
    what = Bilingual(finding.rule)
    remedy = Bilingual(finding.remedy)
  }

  /// One line for people.
  func text(_ tongue: Tongue) -> String {
    tongue("✗ 第 \(line) 行", "✗ line \(line)")
      + " \(column)「\(value)」：\(tongue(what.zh, what.en))"
      + "\n    → \(tongue(remedy.zh, remedy.en))"
  }
}
