public import TradeTerms

/// What somebody asks for when they open a case.
public struct CaseOpening: Sendable {
  public let type: String
  /// The code of the enterprise that it is about.
  public var subject: String?
  /// The case that it is opened in.
  public var parent: Int64?
  public var benefit: Benefit?
  /// The unit that is to handle it, where the kind leaves that open.
  public var unit: HandlingUnit?
  public var title: String?
  /// Whom it is about, where that is no enterprise of the registry.
  var about: CaseSubject?
  public var fields: [String: String] = [:]
  public var evidence: [EvidenceFile] = []

  /// The benefit that is asked for, which a decision was seen to grant.
  public struct Benefit: Sendable {
    /// As `pack/benefit`.
    public let key: String
    public let label: Wording
    /// The number of the decision.
    public let decision: String
    public let year: Int
    /// The groups in which only one benefit may be had.
    public let exclusive: [String]
    /// The department that gives it, as the policy names it.
    public let department: String?

    public init(
      key: String, label: Wording, decision: String, year: Int, exclusive: [String],
      department: String?
    ) {
      self.key = key
      self.label = label
      self.decision = decision
      self.year = year
      self.exclusive = exclusive
      self.department = department
    }
  }

  public init(_ type: String) { self.type = type }
}

/// A step that somebody wants to take.
public struct CaseTaking: Sendable {
  public let caseID: Int64
  public let step: String
  /// The revision that they saw.
  public let revision: Int64
  public var fields: [String: String] = [:]
  public var comment = ""
  /// What the records say of the fields that are figures.
  public var figures: [String: RecordedFigure] = [:]
  public var evidence: [EvidenceFile] = []
  /// The points of each criterion, where the step takes scores.
  public var scores: [String: Int] = [:]

  public init(_ caseID: Int64, _ step: String, revision: Int64) {
    self.caseID = caseID
    self.step = step
    self.revision = revision
  }
}
