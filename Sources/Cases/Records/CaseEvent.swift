public import PolicyPacks
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
  /// What was filled in or changed with it; all that the case then held, where the step keeps that.
  public let fields: [String: String]

  /// What its step asked for or set, and nothing that stood in the case before.
  public func given(in type: CaseType) -> [String: String] {
    guard let step = type.step(step), step.keeps else { return fields }
    let own = Set((step.asks + step.sets).map(\.id))
    return fields.filter { own.contains($0.key) }
  }

  /// The event without who it was, and without what they remarked.
  var anonymous: CaseEvent {
    CaseEvent(
      place: place, at: at, kind: kind, step: step, before: before, after: after, actor: nil,
      organisation: "•••", comment: "", fields: fields)
  }
}
