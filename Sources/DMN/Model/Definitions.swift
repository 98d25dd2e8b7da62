/// A decision model: one file of DMN.
public struct Definitions: NamedElement {
  public var head: ElementHead
  public var name: String
  /// The namespace by which other models import this one.
  public var namespace: String
  /// The language of expressions that name none; `nil` is FEEL.
  public var expressionLanguage: String?
  /// The language of types; `nil` is FEEL.
  public var typeLanguage: String?
  /// The program that wrote the file.
  public var exporter: String?
  /// The version of the program that wrote the file.
  public var exporterVersion: String?
  /// The models and files that this one builds on.
  public var imports: [Import] = []
  /// The types that the model declares.
  public var itemDefinitions: [ItemDefinition] = []
  /// The nodes of the requirement graph, in the order of the file.
  public var elements: [GraphElement] = []
  /// What is drawn beside the graph.
  public var artifacts: [Artifact] = []
  /// Named choices of nodes.
  public var collections: [ElementCollection] = []
  /// Organisations and indicators.
  public var businessContext: [BusinessContextElement] = []
  /// How the graph is drawn; `nil` when the file does not say.
  public var diagrams: DiagramInterchange?
  /// Prefixes of namespaces other than DMN's, which foreign content may use.
  public var prefixes: [NamespacePrefix] = []

  /// An empty model.
  public init(name: String, namespace: String, head: ElementHead = ElementHead()) {
    self.name = name
    self.namespace = namespace
    self.head = head
  }
}

extension Definitions {
  /// The decisions, in the order of the file.
  public var decisions: [Decision] {
    elements.compactMap { if case .decision(let decision) = $0 { decision } else { nil } }
  }

  /// The knowledge models, in the order of the file.
  public var knowledgeModels: [BusinessKnowledgeModel] {
    elements.compactMap { if case .knowledgeModel(let model) = $0 { model } else { nil } }
  }

  /// The decision services, in the order of the file.
  public var services: [DecisionService] {
    elements.compactMap { if case .service(let service) = $0 { service } else { nil } }
  }

  /// The input data, in the order of the file.
  public var inputs: [InputData] {
    elements.compactMap { if case .input(let input) = $0 { input } else { nil } }
  }
}
