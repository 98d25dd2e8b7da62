public import TradeTerms

/// A measure of a policy: one file of the pack.
public struct Measure: Sendable {
  public let id: String
  public let title: Wording
  public let sentences: [Sentence]
  /// The ids of the departments that its sentences name.
  public let departments: [String]
  public let file: String
}
