public import FEEL
public import TradeTerms

/// A step that takes a case from one state to another (办理步骤).
public struct CaseStep: Sendable {
  /// Who owns the case afterwards.
  public enum Ownership: String, CaseIterable, Sendable {
    /// Whoever takes the step.
    case taker
    /// Nobody, until somebody of the desk takes it.
    case nobody
  }

  /// Where the case goes afterwards.
  public enum Destination: Sendable {
    /// To the department that is named in a field.
    case field(String)
    /// To a department of the policy.
    case department(String)
    /// To the department of the subject's city.
    case city
  }

  /// What is done to the cases that were opened inside this one.
  public struct Cascade: Sendable {
    /// The states that they are in.
    public let states: [String]
    /// The step that they take.
    public let step: String
    /// The step of those behind the quota, where the best are chosen.
    public let others: String?
    /// The field with the number of the best to choose; nil where all take the step.
    public let quota: String?
    /// Fields that are handed on as they stand.
    public let passes: [String]
  }

  public let id: String
  public let label: Wording
  public let from: [String]
  /// The state that follows; nil where the case stays where it is.
  public let to: String?
  public let by: Set<CaseRole>
  public let asks: [FormField]
  /// What follows from what was filled in, each by its `value`.
  public let sets: [FormField]
  /// What must hold, in FEEL over the fields; nil for a step that can always be taken.
  public let condition: Expression?
  /// What the condition means, for whoever may not take the step.
  public let because: Wording?
  public let needsComment: Bool
  public let ownership: Ownership?
  public let destination: Destination?
  /// The steps whose taker must be somebody else (不相容岗位).
  public let apart: [String]
  /// The steps whose takers are told what came of it, each since the last such answer.
  public let answers: [String]
  /// Whether it goes one level up.
  public let raises: Bool
  /// Whether experts are named in it, in the field with this id.
  public let assigns: String?
  /// Whether the expert who takes it steps back from the case.
  public let recuses: Bool
  /// Whether the scores of the one who takes it are taken down.
  public let takesScores: Bool
  /// The fields whose content is published into the knowledge base, the question first.
  public let publishes: [String]
  public let cascades: [Cascade]
  /// Whether what was published of the case is taken back.
  public let retracts: Bool
  public let writes: [CaseOutcome]
  /// Whether the case as a whole is kept as it then is, whatever is changed in it later; with what is
  /// inside it, where the kind has that.
  public let keeps: Bool
  /// Whether it cannot be taken back although the case goes on, such as the points of an expert.
  public let isFinal: Bool
  /// Whether the platform takes it as soon as its condition holds.
  public let isAutomatic: Bool
  public let place: PackPlace
}
