/// A node of the requirement graph.
public enum GraphElement: Hashable, Sendable {
  case decision(Decision)
  case knowledgeModel(BusinessKnowledgeModel)
  case service(DecisionService)
  case input(InputData)
  case source(KnowledgeSource)

  /// What a node may be.
  public enum Kind: String, Hashable, Sendable {
    case decision
    case knowledgeModel = "businessKnowledgeModel"
    case service = "decisionService"
    case input = "inputData"
    case source = "knowledgeSource"
  }

  /// What the node is; the raw value is the name of its element.
  public var kind: Kind {
    switch self {
    case .decision: .decision
    case .knowledgeModel: .knowledgeModel
    case .service: .service
    case .input: .input
    case .source: .source
    }
  }

  /// What the node carries beside its own content.
  public var head: ElementHead { element.head }

  /// The identifier, unique in the file.
  public var id: String? { element.head.id }

  /// The name, as expressions use it.
  public var name: String { element.name }

  /// The result, input or function that the node stands for; a source has none.
  public var variable: InformationItem? {
    switch self {
    case .decision(let node): node.variable
    case .knowledgeModel(let node): node.variable
    case .service(let node): node.variable
    case .input(let node): node.variable
    case .source: nil
    }
  }

  private var element: any NamedElement {
    switch self {
    case .decision(let node): node
    case .knowledgeModel(let node): node
    case .service(let node): node
    case .input(let node): node
    case .source(let node): node
    }
  }
}
