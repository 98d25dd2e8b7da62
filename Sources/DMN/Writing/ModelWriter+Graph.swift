extension ModelWriter {
  mutating func graphElement(_ node: GraphElement) {
    switch node {
    case .decision(let node): decision(node)
    case .knowledgeModel(let node): knowledgeModel(node)
    case .service(let node): service(node)
    case .input(let node): input(node)
    case .source(let node): source(node)
    }
  }

  private mutating func decision(_ node: Decision) {
    element("decision", node.head, [XMLTextAttribute("name", node.name)]) { writer in
      if let question = node.question { writer.xml.leaf("question", question) }
      if let answers = node.allowedAnswers { writer.xml.leaf("allowedAnswers", answers) }
      writer.informationItem("variable", node.variable)
      for need in node.informationRequirements { writer.requirement(need) }
      for need in node.knowledgeRequirements { writer.requirement(need) }
      for need in node.authorityRequirements { writer.requirement(need) }
      writer.references("supportedObjective", node.supportedObjectives)
      writer.references("impactedPerformanceIndicator", node.impactedIndicators)
      writer.references("decisionMaker", node.makers)
      writer.references("decisionOwner", node.owners)
      writer.references("usingProcess", node.usingProcesses)
      writer.references("usingTask", node.usingTasks)
      if let expression = node.expression { writer.expression(expression) }
    }
  }

  private mutating func knowledgeModel(_ node: BusinessKnowledgeModel) {
    let own = [XMLTextAttribute("name", node.name)]
    element("businessKnowledgeModel", node.head, own) { writer in
      writer.informationItem("variable", node.variable)
      if let logic = node.logic { writer.function("encapsulatedLogic", logic) }
      for need in node.knowledgeRequirements { writer.requirement(need) }
      for need in node.authorityRequirements { writer.requirement(need) }
    }
  }

  private mutating func service(_ node: DecisionService) {
    element("decisionService", node.head, [XMLTextAttribute("name", node.name)]) { writer in
      writer.informationItem("variable", node.variable)
      writer.references("outputDecision", node.outputDecisions)
      writer.references("encapsulatedDecision", node.encapsulatedDecisions)
      writer.references("inputDecision", node.inputDecisions)
      writer.references("inputData", node.inputData)
    }
  }

  private mutating func input(_ node: InputData) {
    element("inputData", node.head, [XMLTextAttribute("name", node.name)]) { writer in
      writer.informationItem("variable", node.variable)
    }
  }

  private mutating func source(_ node: KnowledgeSource) {
    let own = XMLTextAttribute.present(("name", node.name), ("locationURI", node.locationURI))
    element("knowledgeSource", node.head, own) { writer in
      for need in node.authorityRequirements { writer.requirement(need) }
      if let type = node.type { writer.xml.leaf("type", type) }
      if let owner = node.owner { writer.references("owner", [owner]) }
    }
  }

  private mutating func requirement(_ need: InformationRequirement) {
    element("informationRequirement", need.head) { writer in
      switch need.source {
      case .decision(let reference): writer.references("requiredDecision", [reference])
      case .input(let reference): writer.references("requiredInput", [reference])
      }
    }
  }

  private mutating func requirement(_ need: KnowledgeRequirement) {
    element("knowledgeRequirement", need.head) { writer in
      writer.references("requiredKnowledge", [need.reference])
    }
  }

  private mutating func requirement(_ need: AuthorityRequirement) {
    element("authorityRequirement", need.head) { writer in
      switch need.source {
      case .decision(let reference): writer.references("requiredDecision", [reference])
      case .input(let reference): writer.references("requiredInput", [reference])
      case .authority(let reference): writer.references("requiredAuthority", [reference])
      }
    }
  }
}
