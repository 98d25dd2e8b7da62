public import TradeTerms

/// A state that a case can be in.
public struct CaseState: Sendable {
  public let id: String
  public let label: Wording
  /// Whose move it is; nil where nobody has to do anything.
  public let waitsFor: CaseRole?
  /// Whether the case is over.
  public let isEnd: Bool
  /// Whether the case came to what was asked for, so that it keeps what only one may have.
  public let isGranted: Bool
  /// Whether everybody may see what the case is about while it is in this state (公示).
  public let isPublic: Bool
}
