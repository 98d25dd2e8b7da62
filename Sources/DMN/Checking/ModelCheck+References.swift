extension ModelCheck {
  /// A place that refers to something: what refers, and what kinds may stand there.
  private struct Place {
    let node: GraphElement
    let kinds: [GraphElement.Kind]
  }

  mutating func checkReferences() {
    for node in model.elements {
      switch node {
      case .decision(let decision): check(decision, node)
      case .knowledgeModel(let knowledge):
        check(knowledge.knowledgeRequirements, knowledge.authorityRequirements, node)
      case .service(let service): check(service, node)
      case .source(let source): check([], source.authorityRequirements, node)
      case .input: continue
      }
    }
  }

  private mutating func check(_ decision: Decision, _ node: GraphElement) {
    for need in decision.informationRequirements {
      switch need.source {
      case .decision(let reference): check([reference], Place(node: node, kinds: [.decision]))
      case .input(let reference): check([reference], Place(node: node, kinds: [.input]))
      }
    }
    check(decision.knowledgeRequirements, decision.authorityRequirements, node)
  }

  private mutating func check(
    _ knowledge: [KnowledgeRequirement], _ authority: [AuthorityRequirement], _ node: GraphElement
  ) {
    check(knowledge.map(\.reference), Place(node: node, kinds: [.knowledgeModel, .service]))
    for need in authority {
      switch need.source {
      case .decision(let reference): check([reference], Place(node: node, kinds: [.decision]))
      case .input(let reference): check([reference], Place(node: node, kinds: [.input]))
      case .authority(let reference): check([reference], Place(node: node, kinds: [.source]))
      }
    }
  }

  private mutating func check(_ service: DecisionService, _ node: GraphElement) {
    let decisions = Place(node: node, kinds: [.decision])
    check(service.outputDecisions, decisions)
    check(service.encapsulatedDecisions, decisions)
    check(service.inputDecisions, decisions)
    check(service.inputData, Place(node: node, kinds: [.input]))
  }

  private mutating func check(_ references: [ElementReference], _ place: Place) {
    let expected = place.kinds.map(\.rawValue).joined(separator: ", ")
    for reference in references {
      if let namespace = reference.namespace, !isReachable(namespace, place.node) { continue }
      guard let found = target(of: reference) else {
        note(.danglingReference(reference.href, expected: expected), place.node)
        continue
      }
      if !place.kinds.contains(found.kind) {
        let kind = found.kind.rawValue
        note(.wrongKind(reference.href, found: kind, expected: expected), place.node)
      }
    }
  }

  /// Whether a model is imported and at hand; if it is only not at hand, that has been noted.
  private mutating func isReachable(_ namespace: String, _ node: GraphElement) -> Bool {
    guard model.imports.contains(where: { $0.namespace == namespace }) else {
      note(.missingImport(namespace: namespace), node)
      return false
    }
    return models[namespace] != nil
  }

  /// The node that a reference of a model leads to.
  func target(of reference: ElementReference, from namespace: String? = nil) -> GraphElement? {
    nodes[absolute(reference, from: namespace)]
  }

  /// A reference that names its model.
  func absolute(_ reference: ElementReference, from namespace: String? = nil) -> ElementReference {
    ElementReference(
      id: reference.id, namespace: reference.namespace ?? namespace ?? model.namespace)
  }
}
