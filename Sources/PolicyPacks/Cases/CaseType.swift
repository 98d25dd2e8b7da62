public import TradeTerms

/// A kind of case (事项类型) as a pack declares it: its states, who may take which step, what is
/// asked, on which clocks, and what its end writes back. It is checked when the pack is read: every
/// name it uses is there, every state can be reached and left.
public struct CaseType: Sendable {
  /// Of what there may be one open or granted case only.
  public enum Uniqueness: Hashable, Sendable {
    /// One for each subject.
    case subject
    /// One for each subject within the case that it was opened in.
    case parent
    /// One for each subject, benefit and year; and one in each group of exclusive benefits.
    case benefit
    /// One for each subject and value of a field of the form.
    case field(String)
    /// One for each person, whoever asks for them, by the sealed field that holds their number; and
    /// for each value of another field, where that is named.
    case person(String, per: String?)

    static let words: [String: Uniqueness] = [
      "subject": .subject, "parent": .parent, "benefit": .benefit,
    ]
  }

  public let id: String
  /// The pack that declares it.
  public let pack: String
  /// The sentences that it carries out.
  public let sentences: [String]
  public let label: Wording
  /// What it is for, for whoever is about to open one.
  public let purpose: Wording
  /// The letters that its numbers begin with.
  public let mark: String
  /// Who may open one; nobody where the platform does so itself.
  public let openers: Set<CaseRole>
  /// The kind of case that one is opened in, and the states in which that takes them.
  public let parent: Parent?
  /// The kind of case into which those of this kind may be put together, and the step for it.
  public let joins: Joining?
  /// The kind of case that is opened in it for every unit, as soon as it is opened.
  public let inside: Inside?
  /// What a case is about; nil for one that is about nobody in particular.
  public let subject: Subject?
  /// The department that handles it, as the policy names it; nil for that of the subject's city.
  public let department: String?
  public let uniqueness: Uniqueness?
  /// The decision of the pack that makes the platform open one for each enterprise for which it
  /// holds; nil where somebody has to ask.
  public let each: String?
  /// When the platform opens one by itself each year; nil where somebody has to.
  public let yearly: Yearly?
  /// How its cases are looked at and handed on together; nil where each stands alone.
  public let group: Grouping?
  /// The steps that are counted as how well its cases are served; empty for a kind of which that is
  /// not promised.
  public let counts: [ServiceMeasure: [String]]
  /// What is asked when it is opened.
  public let form: [FormField]
  public let evidence: [EvidenceSlot]
  /// The exports about which it is opened, one for each; nil for a kind that is about none.
  public let exports: ExportCalendar?
  public let states: [CaseState]
  /// The state that it begins in.
  public let start: String
  public let steps: [CaseStep]
  public let clocks: [ClockRule]
  public let scores: ScoreSheet?
  /// The title that it may come to.
  public let title: AwardedTitle?
  public let place: PackPlace

  /// Where a case is opened inside another.
  public struct Parent: Sendable {
    public let type: String
    public let states: [String]
  }

  /// How cases are put into one that answers for all of them.
  public struct Joining: Sendable {
    public let type: String
    public let step: String
  }

  /// For whom cases are opened inside one.
  public struct Inside: Sendable {
    public let type: String
    /// For the department of each city.
    public let cities: Bool
    /// For each department of the policy but the one that coordinates.
    public let departments: Bool
    /// The fields that are handed on.
    public let passes: [String]
  }

  /// Exports of a customs mode, for which a case may be opened when another policy says so.
  public struct ExportCalendar: Sendable {
    /// The customs mode, such as `9810`.
    public let mode: String
    /// The pack and its decision about a shipment line, which reads `mode` and `leftOn`.
    public let policy: String
    public let decision: String
  }

  /// A case for each year, in which a field of the form says which.
  public struct Yearly: Sendable {
    public let field: String
    /// The day of the year from which it is to be there.
    public let month: Int
    public let day: Int
  }

  /// Cases that belong together by what stands in a field, and the step that all of them take when
  /// that changes hands, which asks for the field.
  public struct Grouping: Sendable {
    public let field: String
    public let step: String
  }

  /// A title that is awarded (称号).
  public struct AwardedTitle: Sendable {
    public let id: String
    public let label: Wording
    /// For how many months; nil for good.
    public let months: Int?
  }

  /// The field that says whom to call, which kinds of case have in common.
  public static let contactField = "contact"

  public func state(_ id: String) -> CaseState? { states.first { $0.id == id } }
  public func step(_ id: String) -> CaseStep? { steps.first { $0.id == id } }
  public func clock(_ id: String) -> ClockRule? { clocks.first { $0.id == id } }

  /// Every field that may ever be filled in, the form's first, each once.
  public var fields: [FormField] {
    var seen: Set<String> = []
    return (form + steps.flatMap { $0.asks + $0.sets }).filter { seen.insert($0.id).inserted }
  }

  /// Whether a step cannot be taken back: it says so, or it ends the case and nothing leads out of
  /// that end.
  public func isFinal(_ step: CaseStep) -> Bool {
    if step.isFinal { return true }
    guard let to = step.to, state(to)?.isEnd == true else { return false }
    return !steps.contains { $0.from.contains(to) && $0.to != nil && $0.to != to }
  }

  /// The names that conditions may read besides the fields.
  static let conditionNames: Set<String> = [
    "scoreCount", "expertCount", "score", "openChildren", "level",
    "parentState", "isPublished", "today",
  ]
}
