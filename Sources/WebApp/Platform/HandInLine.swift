public import TradeTerms

/// What became of one document of a file.
public struct HandInLine: Hashable, Sendable, Encodable {
  /// What became of it.
  public enum Verdict: String, Hashable, Sendable, Encodable, CaseIterable {
    case accepted, repeated, refused
    /// Recognised and kept, but the platform does not act on its kind yet.
    case kept
  }

  public var kind: Label
  public var number: String
  public var verdict: Verdict
  /// The document, to open it.
  public var id: String?
  public var reason: Wording?
  public var findings: [FindingRow]

  public init(
    kind: Label, number: String, verdict: Verdict, id: String?, reason: Wording? = nil,
    findings: [FindingRow] = []
  ) {
    self.kind = kind
    self.number = number
    self.verdict = verdict
    self.id = id
    self.reason = reason
    self.findings = findings
  }
}
