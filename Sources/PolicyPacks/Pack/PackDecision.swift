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
    /// The decision whose result it is; nil for a fact that is given.
    public let decision: String?
  }

  /// A table, a condition, or an expression that gives a number.
  public enum Logic: Sendable {
    case condition(Expression)
    case table(DecisionTable)
    case value(Expression)
  }

  /// What a decision gives.
  public enum Result: Sendable {
    case truth
    /// A number in a unit, rounded where the policy says how.
    case number(MeasureUnit, PackRounding?)
    /// One of some texts; `none` stands for nothing.
    case text([Fact.TextValue])
    case day
  }

  public let id: String
  public let sentence: String
  public let subject: Subject
  public let label: Wording
  public let uses: [Use]
  public let logic: Logic
  public let result: Result
  public let readings: [String]
  public let place: PackPlace
  /// The line of each rule of a table, by the number of the rule.
  let ruleLines: [Int: Int]
  /// It says who counts towards a target; it gives nothing by itself.
  public let isCount: Bool
}

extension PackDecision {
  /// The result as a fact that other decisions may read.
  var resultFact: Fact { Fact(resultOf: id, subject, label, result) }

  /// The unit of a number that is decided.
  public var resultUnit: MeasureUnit? {
    if case .number(let unit, _) = result { unit } else { nil }
  }

  /// The ids of the decisions whose results it reads.
  public var needs: [String] { uses.compactMap(\.decision) }
}
