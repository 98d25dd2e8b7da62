/// A text or a body that decisions rest on, such as a law.
public struct KnowledgeSource: NamedElement {
  public var head: ElementHead
  public var name: String
  /// What the source itself rests on.
  public var authorityRequirements: [AuthorityRequirement] = []
  /// What it is, in the words of people.
  public var type: String?
  /// Who answers for the source.
  public var owner: ElementReference?
  /// Where the text may be found; nothing is ever fetched.
  public var locationURI: String?

  /// A source, to be filled in.
  public init(name: String, head: ElementHead = ElementHead()) {
    self.name = name
    self.head = head
  }
}
