import FEEL
import Foundation

/// A value of FEEL as JSON: numbers with all their digits, times and durations as texts.
enum ValueText {
  static func json(_ value: Value) -> String {
    switch value {
    case .null, .function: "null"
    case .boolean(let truth): truth ? "true" : "false"
    case .number(let number): number.description
    case .list(let items): "[" + items.map(json).joined(separator: ", ") + "]"
    case .context(let context):
      "{" + context.map { "\(quoted($0.name)): \(json($0.value))" }.joined(separator: ", ") + "}"
    default: quoted(value.text)
    }
  }

  static func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }

  /// An answer with its causes, and what else belongs to it as JSON already.
  static func answer(
    _ value: Value, _ issues: [EvaluationIssue], _ more: [(name: String, json: String)] = []
  ) -> String {
    let causes = issues.map { issue in
      "{\"place\": \(quoted(issue.position.description)), \"zh\": \(quoted(issue.chinese)), "
        + "\"en\": \(quoted(issue.english))}"
    }
    let members =
      [("value", json(value)), ("issues", "[" + causes.joined(separator: ", ") + "]")]
      + more.map { ($0.name, $0.json) }
    return "{" + members.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }
}
