public import TradeTerms

/// A clock that runs while a case is in some states (时限).
public struct ClockRule: Sendable {
  public enum Limit: Sendable {
    case fixed(TimeLimit)
    /// The limit goes by the choice in a field.
    case byField(String, [String: TimeLimit])
    /// Until the end of the day that stands in a field.
    case until(String)
  }

  /// What is done when the clock ran out, some time after.
  public struct Rung: Sendable {
    /// How long after the deadline; nil for at once.
    public let after: TimeLimit?
    /// Who is told.
    public let to: CaseRole
    /// Whether the case goes one level up.
    public let raises: Bool
    /// The kind of case that is opened about it, such as a supervision.
    public let opens: String?
  }

  public let id: String
  public let label: Wording
  public let states: [String]
  /// The states in which it stands still, such as while something is being supplied.
  public let pauses: [String]
  public let limit: Limit
  /// At how many per cent of the time its holder is reminded; nil for no reminder.
  public let warnAt: Int?
  /// How many days before the deadline its holder is reminded besides, at the opening of the office.
  public let remindBefore: [Int]
  public let ladder: [Rung]
  /// The step that the platform takes when the clock runs out.
  public let step: String?
  /// The sentence or the rule that sets the time.
  public let cites: Wording?
  public let place: PackPlace
}
