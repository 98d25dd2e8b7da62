public import DMN
internal import FEEL
internal import TradeTerms

/// Writes a pack as a decision model of DMN 1.5 that other tools can open and run.
///
/// Facts become input data in their own units, parameters become decisions over `asAt` and `year`,
/// sentences become knowledge sources, departments organisations, targets indicators. The files of
/// the pack stand in an extension element, so that nothing is lost on the way back.
public struct PackExport {
  /// The namespace of what DMN has no place for.
  public static let extensionNamespace = "urn:chuhai:pack"

  let pack: PolicyPack
  private var inputs: [String: InputData] = [:]
  private var inputOrder: [String] = []
  private var elements: [GraphElement] = []

  public init(_ pack: PolicyPack) { self.pack = pack }

  /// The model; `files` are those of the pack.
  public func model(files: [PackFile]) -> Definitions {
    var export = self
    return export.made(files)
  }

  private mutating func made(_ files: [PackFile]) -> Definitions {
    var model = Definitions(
      name: pack.title.english, namespace: "urn:chuhai:pack:\(pack.id)",
      head: ElementHead(id: pack.id))
    model.exporter = "chuhai"
    model.head.extensions = [Self.source(files)]
    model.itemDefinitions = types
    for sentence in sourcesNeeded { elements.append(.source(source(sentence))) }
    for parameter in pack.parameters { elements.append(.decision(decision(parameter))) }
    for decision in pack.decisions { add(decision) }
    model.elements = inputOrder.compactMap { inputs[$0].map { .input($0) } } + elements
    model.businessContext = departments + indicators
    return model
  }

  private static func source(_ files: [PackFile]) -> ForeignElement {
    ForeignElement(
      namespace: extensionNamespace, name: "pack",
      content: files.filter { $0.name != AttachedText.file }.map { file in
        .element(
          ForeignElement(
            namespace: extensionNamespace, name: "file",
            attributes: [ForeignAttribute(namespace: nil, name: "name", value: file.name)],
            content: [.text(String(decoding: file.bytes, as: UTF8.self))]))
      })
  }

  /// The files of a pack that a model was made from; none where it was made otherwise. Names that
  /// lead out of a folder are left out.
  public static func files(in model: Definitions) -> [PackFile] {
    let packs = model.head.extensions.filter {
      $0.namespace == extensionNamespace && $0.name == "pack"
    }
    return packs.flatMap(\.content).compactMap { content in
      guard case .element(let file) = content, file.name == "file",
        let name = file.attributes.first(where: { $0.name == "name" })?.value,
        name.hasSuffix(".md") || name.hasSuffix(".yaml"), !name.contains("/"), !name.hasPrefix(".")
      else { return nil }
      let text = file.content.map { part in
        if case .text(let text) = part { text } else { "" }
      }
      return PackFile(name: name, bytes: Array(text.joined().utf8))
    }
  }

  /// The texts of facts and results as types with their values.
  private var types: [ItemDefinition] {
    let results = pack.decisions.map(\.resultFact)
    let facts = pack.facts.values.sorted { $0.name < $1.name } + results
    return facts.compactMap { fact in
      guard case .text(let values) = fact.kind else { return nil }
      var item = ItemDefinition(name: "t_\(fact.name)", typeRef: "string")
      item.allowedValues = UnaryTestsText(
        values.map { Value.string($0.code).description }.joined(separator: ", "))
      return item
    }
  }

  static func typeRef(_ fact: Fact) -> String {
    switch fact.kind {
    case .boolean: "boolean"
    case .number: "number"
    case .text: "t_\(fact.name)"
    case .day: "date"
    }
  }

  // Sentences, departments, targets.

  private var sourcesNeeded: [String] {
    var ids: [String] = []
    for id in pack.decisions.map(\.sentence) where !ids.contains(id) { ids.append(id) }
    return ids
  }

  private func source(_ id: String) -> KnowledgeSource {
    let sentence = (pack.sentences + (pack.base?.sentences ?? [])).first { $0.id == id }
    var source = KnowledgeSource(
      name: "\(pack.number) \(id)", head: ElementHead(id: "source_\(id)"))
    source.head.description = sentence.map { "\($0.summary.chinese)\n\($0.summary.english)" }
    return source
  }

  private var departments: [BusinessContextElement] {
    pack.departments.values.sorted { $0.id < $1.id }.map { department in
      var unit = OrganizationUnit(
        name: department.name.chinese, head: ElementHead(id: "department_\(department.id)"))
      let owned = pack.sentences.flatMap(\.benefits).filter { $0.department == department.id }
      unit.decisionsOwned = Set(owned.map(\.decision)).sorted().map { ElementReference(id: $0) }
      return .organization(unit)
    }
  }

  private var indicators: [BusinessContextElement] {
    pack.targets.map { target in
      var indicator = PerformanceIndicator(
        name: target.label.chinese, head: ElementHead(id: "target_\(target.id)"))
      if case .counted(let decision) = target.measurement {
        indicator.impactingDecisions = [ElementReference(id: decision)]
      }
      return .indicator(indicator)
    }
  }

  // Inputs.

  /// The input of that name, made on first use; the requirement of it.
  mutating func require(_ name: String, typeRef: String?, label: Wording?) -> InformationRequirement
  {
    let id = "input_\(name)"
    if inputs[name] == nil {
      var input = InputData(
        name: name, variable: InformationItem(name: name, typeRef: typeRef),
        head: ElementHead(id: id))
      input.head.label = label?.chinese
      input.head.description = label?.english
      inputs[name] = input
      inputOrder.append(name)
    }
    return InformationRequirement(.input(ElementReference(id: id)))
  }

  mutating func append(_ element: GraphElement) { elements.append(element) }
}
