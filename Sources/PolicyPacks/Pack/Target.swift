public import FEEL
public import TradeTerms

/// A number that the policy wants reached by a year, and how it is measured.
public struct Target: Sendable {
  /// Where the value comes from.
  public enum Measurement: Sendable {
    /// The number of subjects for which a decision holds.
    case counted(decision: String)
    /// An expression over facts of the province.
    case calculated(Expression, uses: [PackDecision.Use], trend: Fact?)
    /// Nothing measures it yet, for the reason given.
    case notMeasured(Wording)
  }

  public let id: String
  public let sentence: String
  public let label: Wording
  public let comparison: ComparisonOperator
  public let goal: Decimal128
  public let unit: MeasureUnit
  public let by: Int
  public let measurement: Measurement
  /// Why it cannot be said whether the target is met, although there is a value.
  public let unverified: Wording?
  public let readings: [String]
  /// The kind of case whose granted ones the records of the platform count beside the value.
  public let cases: String?
  /// The field of those cases that is summed up; nil where they are only counted.
  public let sums: String?
  /// The register of the platform that is counted beside the value.
  public let register: Register?

  /// A register of the platform that is no kind of case.
  public enum Register: String, CaseIterable, Sendable {
    /// The enterprises that let a park look after their records.
    case parkTenants = "park-tenants"
  }
}
