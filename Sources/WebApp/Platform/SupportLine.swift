public import TradeTerms

/// One support of the policy and what it says for one enterprise.
public struct SupportLine: Hashable, Sendable, Encodable {
  /// The permanent number of the stored decision.
  public var number: String
  public var sentence: String
  public var title: Wording
  public var outcome: Outcome
  /// The threshold that decides, when there is one.
  public var threshold: Threshold?
  /// The facts that are missing, by name.
  public var missing: [Wording]
  /// How much or what, of a yes; else why not, or why facts are missing, in one sentence, when no
  /// threshold says it.
  public var because: Wording?

  public init(
    number: String, sentence: String, title: Wording, outcome: Outcome,
    threshold: Threshold? = nil, missing: [Wording] = [], because: Wording? = nil
  ) {
    self.number = number
    self.sentence = sentence
    self.title = title
    self.outcome = outcome
    self.threshold = threshold
    self.missing = missing
    self.because = because
  }
}
