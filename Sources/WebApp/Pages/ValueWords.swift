import FEEL

/// A value for the reader: as FEEL writes it, cut where it is very long.
enum ValueWords {
  private static let most = 2_000

  static func text(_ value: Value) -> String {
    let text = value.description
    return text.utf8.count <= most ? text : String(text.prefix(most)) + " …"
  }
}

/// Why a value became null, for the reader.
enum IssueWords {
  /// One cause leads to others; so many are enough to find the first.
  private static let most = 5

  /// The first causes, and how many more there are.
  static func list(
    _ issues: [EvaluationIssue], _ site: Site, _ context: WebContext
  ) -> [String: Any] {
    let rest = issues.count - most
    return [
      "hasIssues": !issues.isEmpty,
      "issues": issues.prefix(most).map { values($0, context.language) },
      "moreIssues": optional(
        rest > 0 ? site.words("feel.causes.more", context, ["n": String(rest)]) : nil),
    ]
  }

  static func values(_ issue: EvaluationIssue, _ language: Language) -> [String: Any] {
    [
      "issue": language == .chinese ? issue.chinese : issue.english,
      "issuePlace": issue.position.description,
    ]
  }
}

/// What a node came to, for the reader.
enum StepWords {
  static func values(_ step: EvaluationTrace.Step) -> [String: Any] {
    [
      "stepText": step.expression.description, "stepValue": ValueWords.text(step.value),
      "stepRules": optional(
        step.rules.isEmpty ? nil : step.rules.map(String.init).joined(separator: ", ")),
    ]
  }
}
