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
  public var informationRequirements: [InformationRequirement] = []
  public var knowledgeRequirements: [KnowledgeRequirement] = []
  public var authorityRequirements: [AuthorityRequirement] = []
  public var supportedObjectives: [ElementReference] = []
  public var impactedIndicators: [ElementReference] = []
  public var makers: [ElementReference] = []
  public var owners: [ElementReference] = []
  public var usingProcesses: [ElementReference] = []
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
