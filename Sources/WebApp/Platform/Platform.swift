public import Accounts
public import Cases
public import Programme
public import TradeTerms

/// What the pages and the API ask of the house below; one closure per question.
///
/// The live half is filled where everything is wired; a test fills in only what it expects to be
/// asked.
public struct Platform: Sendable {
  /// The closed lists that the filters offer.
  public var choices: Choices
  public var measures: @Sendable () async throws -> [MeasureSheet]
  public var measure: @Sendable (_ id: Int) async throws -> MeasureSheet?
  public var targets: @Sendable () async throws -> [TargetRow]
  public var enterprises: @Sendable (EnterpriseQuery) async throws -> Slice<EnterpriseRow>
  public var enterprise: @Sendable (_ code: String) async throws -> EnterpriseSheet?
  public var decision: @Sendable (_ code: String, _ number: String) async throws -> DecisionSheet?
  /// Records an objection durably and answers with its number.
  public var object: @Sendable (Objection) async throws -> String
  public var documents: @Sendable (DocumentQuery) async throws -> Slice<DocumentRow>
  public var document: @Sendable (_ id: String) async throws -> DocumentSheet?
  public var findings: @Sendable (FindingQuery) async throws -> Slice<FindingRow>
  /// Takes one file in; returns when what it accepts is durable.
  public var handIn: @Sendable (HandedFile) async throws -> HandInResult
  public var health: @Sendable () async -> Health
  /// What other numbers in the policy that decides would change; nil for another policy.
  public var simulate:
    @Sendable (_ policy: String, _ changes: [String: String]) async throws -> SimulationSheet?

  /// The runs of a policy, the newest first; nil for one that is not here.
  public var runs: @Sendable (_ policy: String) async throws -> [RunLine]?
  /// A run of a policy by its number; nil for one that is not here.
  public var run: @Sendable (_ policy: String, _ run: Int64) async throws -> RunLine?
  /// What a run changed; nil for one that is not here.
  public var changes:
    @Sendable (_ policy: String, _ run: Int64, _ after: String?, _ limit: Int) async throws
      -> Slice<ChangeLine>?

  /// The enterprises that a target counts, or of which that is not known, among those that the
  /// query lets through; nil for a target that is not there.
  public var counted:
    @Sendable (_ target: String, _ isKnown: Bool, _ among: EnterpriseQuery, _ from: Int)
      async throws -> Slice<CountedRow>? = { _, _, _, _ in nil }
  /// As `counted`, in a run that is named or of a city; nil for a target or a run that is not there.
  public var countedThen: @Sendable (CountedQuestion) async throws -> CountedSlice? = { _ in nil }
  /// The enterprises for which a decision of the policy that decides holds; nil where there is none
  /// such, or nothing was decided yet.
  public var qualifying:
    @Sendable (_ decision: String, _ from: Int, _ limit: Int) async throws -> Slice<CountedRow>? = {
      _, _, _ in nil
    }
  /// Takes in a published figure; false for one that is there already. Nil where none are taken.
  public var addFigure: (@Sendable (StatisticDraft, _ author: String) async throws -> Bool)?
  /// What decisions grant to an enterprise or keep from it, of all policies.
  public var grants: @Sendable (_ code: String) async throws -> [GrantLine] = { _ in [] }
  /// The same of one benefit, by its key.
  public var grant: @Sendable (_ code: String, _ key: String) async throws -> GrantLine? = {
    _, _ in nil
  }
  /// The benefits that departments can give without being asked.
  public var offerable: @Sendable () async throws -> [OfferableBenefit] = { [] }
  /// The enterprises that qualify for such a benefit, of one city where that is given.
  public var candidates: @Sendable (_ key: String, _ city: City?) async throws -> [OfferCandidate] =
    { _, _ in [] }
  /// Who can be asked about an objection to a decision of an enterprise; nil where there is none.
  /// Personal: whoever asks has written down who saw it.
  public var contact:
    @Sendable (_ code: String, _ decision: String, _ objection: String) async throws -> String? = {
      _, _, _ in nil
    }
  /// The objections that an account brought, with the contacts that it gave.
  public var objections: @Sendable (_ account: Int64) async throws -> [OwnObjection] = { _ in [] }
  /// What is known of some facts of an enterprise, as forms write it.
  public var knownFacts:
    @Sendable (_ code: String, _ names: [String]) async throws -> [String: String] = { _, _ in [:] }
  /// What an enterprise exported under a customs mode in a year; nil for one that is not here.
  public var exports:
    @Sendable (_ code: String, _ mode: String, _ year: Int, _ after: String?, _ limit: Int)
      async throws -> ExportPage? = { _, _, _, _, _ in nil }
  /// An export by the id of its document; nil for what is none.
  public var export: @Sendable (_ id: String) async throws -> ExportLine? = { _ in nil }
  /// What the records say of the figures that a unit reports, each of the year that is wanted or of
  /// the newest that they know.
  public var figures:
    @Sendable (_ unit: String, _ years: [String: Int]) async throws -> [String: RecordedFigure] = {
      _, _ in [:]
    }
  /// Whose records are behind the code of an enterprise; nil for one that is not here.
  public var enterpriseSubject: @Sendable (_ code: String) async throws -> AccessSubject? = { _ in
    nil
  }
  /// Whose records a document is among; nil for one that is not here.
  public var documentSubject: @Sendable (_ id: String) async throws -> AccessSubject? = { _ in nil }

  public init(
    choices: Choices,
    measures: @escaping @Sendable () async throws -> [MeasureSheet],
    measure: @escaping @Sendable (_ id: Int) async throws -> MeasureSheet?,
    targets: @escaping @Sendable () async throws -> [TargetRow],
    enterprises: @escaping @Sendable (EnterpriseQuery) async throws -> Slice<EnterpriseRow>,
    enterprise: @escaping @Sendable (_ code: String) async throws -> EnterpriseSheet?,
    decision:
      @escaping @Sendable (_ code: String, _ number: String) async throws
      -> DecisionSheet?,
    object: @escaping @Sendable (Objection) async throws -> String,
    documents: @escaping @Sendable (DocumentQuery) async throws -> Slice<DocumentRow>,
    document: @escaping @Sendable (_ id: String) async throws -> DocumentSheet?,
    findings: @escaping @Sendable (FindingQuery) async throws -> Slice<FindingRow>,
    handIn: @escaping @Sendable (HandedFile) async throws -> HandInResult,
    health: @escaping @Sendable () async -> Health,
    simulate:
      @escaping @Sendable (_ policy: String, _ changes: [String: String]) async throws
      -> SimulationSheet? = { _, _ in nil },
    runs: @escaping @Sendable (_ policy: String) async throws -> [RunLine]? = { _ in nil },
    run: @escaping @Sendable (_ policy: String, _ run: Int64) async throws -> RunLine? = {
      _, _ in nil
    },
    changes:
      @escaping @Sendable (_ policy: String, _ run: Int64, _ after: String?, _ limit: Int)
      async throws -> Slice<ChangeLine>? = { _, _, _, _ in nil }
  ) {
    self.choices = choices
    self.measures = measures
    self.measure = measure
    self.targets = targets
    self.enterprises = enterprises
    self.enterprise = enterprise
    self.decision = decision
    self.object = object
    self.documents = documents
    self.document = document
    self.findings = findings
    self.handIn = handIn
    self.health = health
    self.simulate = simulate
    self.runs = runs
    self.run = run
    self.changes = changes
  }
}
