/// A question that the model answers.
public struct Decision: NamedElement {
  public var head: ElementHead
  public var name: String
  /// The question in the words of people.
  public var question: String?
  /// The answers in the words of people.
  public var allowedAnswers: String?
  /// The answer, as other decisions see it.
  public var variable: InformationItem?
  /// The answers and inputs that the decision needs.
  public var informationRequirements: [InformationRequirement] = []
  /// The functions that the decision calls.
  public var knowledgeRequirements: [KnowledgeRequirement] = []
  /// What the decision rests on.
  public var authorityRequirements: [AuthorityRequirement] = []
  /// What the decision is meant to reach.
  public var supportedObjectives: [ElementReference] = []
  /// The measures that the decision moves.
  public var impactedIndicators: [ElementReference] = []
  /// Who decides.
  public var makers: [ElementReference] = []
  /// Who answers for the decision.
  public var owners: [ElementReference] = []
  /// The processes that ask for the decision.
  public var usingProcesses: [ElementReference] = []
  /// The tasks that ask for the decision.
  public var usingTasks: [ElementReference] = []
  /// How the answer is found; `nil` while nobody has said.
  public var expression: BoxedExpression?

  /// A decision, to be filled in.
  public init(
    name: String, variable: InformationItem? = nil, expression: BoxedExpression? = nil,
    head: ElementHead = ElementHead()
  ) {
    self.name = name
    self.variable = variable
    self.expression = expression
    self.head = head
  }
}
