public import TradeTerms

/// One sentence of a measure: its summary, its rules, and the readings that they take.
public struct SentenceSheet: Hashable, Sendable, Encodable {
  public var id: String
  public var summary: Wording
  /// How the platform carries it: decided, counted, handled by people, not executable.
  public var handling: Label
  /// Why no rule can decide it, where that is so.
  public var reason: Wording?
  public var rules: [RuleTable]
  public var parameters: [ParameterLine]
  public var readings: [Wording]
  /// The official text, where it is attached to the pack.
  public var text: String?

  public init(
    id: String, summary: Wording, handling: Label, reason: Wording? = nil,
    rules: [RuleTable] = [], parameters: [ParameterLine] = [], readings: [Wording] = [],
    text: String? = nil
  ) {
    self.id = id
    self.summary = summary
    self.handling = handling
    self.reason = reason
    self.rules = rules
    self.parameters = parameters
    self.readings = readings
    self.text = text
  }
}
