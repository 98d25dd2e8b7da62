public import FEEL
public import TradeTerms

/// A decision of a policy sentence: what it reads and how it decides.
public struct PackDecision: Sendable {
  /// A name of the expressions and the fact that it stands for.
  public struct Use: Sendable {
    public let name: String
    public let fact: Fact
    /// The year of a yearly fact, as an expression over `year` and the parameters.
    public let year: Expression?
    /// The unit in which the expressions speak of it.
    public let unit: MeasureUnit?
  }

  /// A table or a condition.
  public enum Logic: Sendable {
    case condition(Expression)
    case table(DecisionTable)
  }

  public let id: String
  public let sentence: String
  public let subject: Subject
  public let label: Wording
  public let uses: [Use]
  public let logic: Logic
  public let readings: [String]
  public let place: PackPlace
  /// The line of each rule of a table, by the number of the rule.
  let ruleLines: [Int: Int]
  /// It says who counts towards a target; it gives nothing by itself.
  public let isCount: Bool
}
