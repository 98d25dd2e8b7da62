public import TradeTerms

/// One entry of the history of a case; it is never changed or removed.
public struct CaseEvent: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case opened, step
    /// A clock reminded, ran out, or went up the ladder.
    case clock
    /// Evidence was added, an expert named or recused, scores given, a case joined.
    case note
    /// Personal values were shown or erased.
    case personal
  }

  public let place: Int
  public let at: Instant
  public let kind: Kind
  /// The id of the step, or of the clock and what it did.
  public let step: String
  public let before: String
  public let after: String
  public let actor: CasePerson?
  public let organisation: String
  public let comment: String
  /// What was filled in or changed with it.
  public let fields: [String: String]

  /// The event without who it was, and without what they remarked.
  var anonymous: CaseEvent {
    CaseEvent(
      place: place, at: at, kind: kind, step: step, before: before, after: after, actor: nil,
      organisation: "•••", comment: "", fields: fields)
  }
}
