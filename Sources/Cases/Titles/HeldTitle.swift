public import TradeTerms

/// A title that somebody has or had (称号), with the case that it comes from.
public struct HeldTitle: Hashable, Sendable {
  /// Why one is had no more.
  public enum Ending: Hashable, Sendable {
    /// Its term is over.
    case ranOut
    /// A step ended it before its term, with the remark of who took it, where that may be read.
    case ended(step: Wording, reason: String?)
  }

  /// Which title, such as `model-enterprise`.
  public let id: String
  public let label: Wording
  public let code: String
  public let name: String
  public let from: Day
  /// The last day; nil for one without an end.
  public let until: Day?
  /// What gave it, such as the number of a case.
  public let source: String
  /// The case, and the round that it was in; nil where the reader does not see it.
  public let caseID: Int64?
  public let roundID: Int64?
  public let round: String?
  /// Nil while it is had, and before it is.
  public let ending: Ending?
}
