public import TradeTerms

/// What the rules say and whether they refuse, as the operator has set them in `rules.csv`.
public struct RuleTable: Sendable {
  /// What a broken rule means for the document.
  public enum Severity: String, Sendable {
    /// The document is not taken.
    case refuse
    /// The document is taken; the finding stands beside it.
    case warn
  }

  /// One rule's row.
  struct Row {
    let severity: Severity
    let customsCode: String?
    let what: Wording
    let remedy: Wording
    let source: String
  }

  private let rows: [Rule: Row]

  /// Reads the table. Every rule of the platform must stand in it.
  public init(bytes: [UInt8]) throws {
    let sheet = try DelimitedText(bytes: bytes, commentMark: "#")
    let table = Dictionary(sheet.rows.map { ($0["code"] ?? "", $0) }) { first, _ in first }
    var rows: [Rule: Row] = [:]
    for rule in Rule.allCases {
      guard let entry = table[rule.rawValue] else { throw RuleTableError.missing(rule.rawValue) }
      guard let severity = Severity(rawValue: entry["severity"] ?? "") else {
        throw RuleTableError.severity(rule.rawValue, entry["severity"] ?? "")
      }
      if rule.isForm, severity == .warn { throw RuleTableError.formWarns(rule.rawValue) }
      rows[rule] = Row(
        severity: severity, customsCode: entry["customs"].flatMap { $0.isEmpty ? nil : $0 },
        what: Wording(entry["zh"] ?? "", entry["en"] ?? ""),
        remedy: Wording(entry["remedy_zh"] ?? "", entry["remedy_en"] ?? ""),
        source: entry["source"] ?? "")
    }
    self.rows = rows
  }

  public func severity(of rule: Rule) -> Severity { rows[rule]?.severity ?? .refuse }

  /// Whether any of the findings refuses the document.
  public func refuses(_ findings: [Finding]) -> Bool {
    findings.contains { severity(of: $0.rule) == .refuse }
  }

  /// What is wrong, in both languages.
  public func what(_ finding: Finding) -> Wording {
    fill(rows[finding.rule]?.what, finding)
  }

  /// What to do about it, in both languages.
  public func remedy(_ finding: Finding) -> Wording {
    fill(rows[finding.rule]?.remedy, finding)
  }

  /// Where the rule comes from.
  public func source(of rule: Rule) -> String { rows[rule]?.source ?? "" }

  /// The number that the specification lists for such a fault, where it lists one.
  public func customsCode(of rule: Rule) -> String? { rows[rule]?.customsCode }

  private func fill(_ wording: Wording?, _ finding: Finding) -> Wording {
    guard let wording else { return Wording(finding.rule.rawValue, finding.rule.rawValue) }
    return Wording(fill(wording.chinese, finding), fill(wording.english, finding))
  }

  private func fill(_ text: String, _ finding: Finding) -> String {
    // The value goes in last: it is the sender's text and may itself hold a mark.
    text.replacing("{element}", with: finding.element)
      .replacing("{expected}", with: finding.expected.isEmpty ? "—" : finding.expected)
      .replacing("{value}", with: finding.value)
  }
}

/// Why the table of rules cannot be used.
public enum RuleTableError: Explained, Hashable {
  case missing(String)
  case severity(String, String)
  case formWarns(String)

  public var what: Wording {
    switch self {
    case .missing(let rule): Wording("规则 \(rule) 缺失", "The rule \(rule) is missing")
    case .severity(let rule, let found):
      Wording(
        "规则 \(rule) 的 severity 为“\(found)”", "The rule \(rule) has the severity “\(found)”")
    case .formWarns(let rule):
      Wording("格式规则 \(rule) 不能只提示", "The form rule \(rule) cannot merely warn")
    }
  }

  public var place: String { "rules.csv" }

  public var remedy: Wording {
    switch self {
    case .missing: Wording("请从发行版恢复该行", "Restore the row from the release")
    case .severity: Wording("应为 refuse 或 warn", "Write refuse or warn")
    case .formWarns: Wording("请改为 refuse", "Write refuse")
    }
  }
}
