public import FEEL
public import TradeTerms

/// A number or text of a policy that holds from a day to a day, with the sentence it comes from.
public struct Parameter: Sendable {
  /// One value and the days on which it is in force.
  public struct DatedValue: Sendable {
    public let from: CalendarDay
    /// The last day; nil while no end is known.
    public let to: CalendarDay?
    public let value: Value
    public let cites: String

    func isInForce(on day: CalendarDay) -> Bool { from <= day && to.map { day <= $0 } ?? true }
  }

  public let name: String
  /// What it is called in words; nil where its name has to do.
  public let label: Wording?
  public let sentence: String
  /// Where it stands in the pack.
  public let place: PackPlace
  public let unit: MeasureUnit?
  /// Whether the assessed year says which value counts, and not the day of the question.
  public let isYearly: Bool
  public let values: [DatedValue]
  /// Why there is no value, where the policy leaves it to somebody else.
  public let undefined: Wording?

  /// The value in force on a day; of a yearly one, on the last day of the assessed year.
  public func value(on day: CalendarDay, year: Int) -> DatedValue? {
    let yearEnd = isYearly ? CalendarDay(year: year, month: 12, day: 31) : nil
    return values.first { $0.isInForce(on: yearEnd ?? day) }
  }
}
