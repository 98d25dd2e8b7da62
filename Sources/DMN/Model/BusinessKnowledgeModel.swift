/// A function that decisions call by its name.
public struct BusinessKnowledgeModel: NamedElement {
  public var head: ElementHead
  public var name: String
  /// The function, as those see it that require it.
  public var variable: InformationItem?
  /// The function itself.
  public var logic: BoxedFunction?
  /// The functions that the function calls.
  public var knowledgeRequirements: [KnowledgeRequirement] = []
  /// What the function rests on.
  public var authorityRequirements: [AuthorityRequirement] = []

  /// A knowledge model, to be filled in.
  public init(
    name: String, variable: InformationItem? = nil, logic: BoxedFunction? = nil,
    head: ElementHead = ElementHead()
  ) {
    self.name = name
    self.variable = variable
    self.logic = logic
    self.head = head
  }
}
