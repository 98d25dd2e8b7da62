extension ModelBuilder {
  mutating func decision(_ element: XMLElement) -> Decision {
    let head = head(element, "name")
    var decision = Decision(name: name(element), head: head)
    for part in parts(of: element) {
      if isExpression(part) {
        if let expression = expression(part) { set(&decision.expression, expression, part) }
        continue
      }
      switch part.name {
      case "question": set(&decision.question, part.text, part)
      case "allowedAnswers": set(&decision.allowedAnswers, part.text, part)
      case "variable": set(&decision.variable, informationItem(part), part)
      case "informationRequirement":
        if let need = informationRequirement(part) { decision.informationRequirements.append(need) }
      case "knowledgeRequirement":
        if let need = knowledgeRequirement(part) { decision.knowledgeRequirements.append(need) }
      case "authorityRequirement":
        if let need = authorityRequirement(part) { decision.authorityRequirements.append(need) }
      case "supportedObjective": decision.supportedObjectives.append(reference(part))
      case "impactedPerformanceIndicator": decision.impactedIndicators.append(reference(part))
      case "decisionMaker": decision.makers.append(reference(part))
      case "decisionOwner": decision.owners.append(reference(part))
      case "usingProcess": decision.usingProcesses.append(reference(part))
      case "usingTask": decision.usingTasks.append(reference(part))
      default: unexpected(part)
      }
    }
    return decision
  }

  mutating func knowledgeModel(_ element: XMLElement) -> BusinessKnowledgeModel {
    let head = head(element, "name")
    var model = BusinessKnowledgeModel(name: name(element), head: head)
    for part in parts(of: element) {
      switch part.name {
      case "variable": set(&model.variable, informationItem(part), part)
      case "encapsulatedLogic": set(&model.logic, function(part), part)
      case "knowledgeRequirement":
        if let need = knowledgeRequirement(part) { model.knowledgeRequirements.append(need) }
      case "authorityRequirement":
        if let need = authorityRequirement(part) { model.authorityRequirements.append(need) }
      default: unexpected(part)
      }
    }
    return model
  }

  mutating func service(_ element: XMLElement) -> DecisionService {
    let head = head(element, "name")
    var service = DecisionService(name: name(element), head: head)
    for part in parts(of: element) {
      switch part.name {
      case "variable": set(&service.variable, informationItem(part), part)
      case "outputDecision": service.outputDecisions.append(reference(part))
      case "encapsulatedDecision": service.encapsulatedDecisions.append(reference(part))
      case "inputDecision": service.inputDecisions.append(reference(part))
      case "inputData": service.inputData.append(reference(part))
      default: unexpected(part)
      }
    }
    return service
  }

  mutating func inputData(_ element: XMLElement) -> InputData {
    let head = head(element, "name")
    var input = InputData(name: name(element), head: head)
    for part in parts(of: element) {
      if part.name == "variable" {
        set(&input.variable, informationItem(part), part)
      } else {
        unexpected(part)
      }
    }
    return input
  }

  mutating func source(_ element: XMLElement) -> KnowledgeSource {
    let head = head(element, "name", "locationURI")
    var source = KnowledgeSource(name: name(element), head: head)
    source.locationURI = element["locationURI"]
    for part in parts(of: element) {
      switch part.name {
      case "authorityRequirement":
        if let need = authorityRequirement(part) { source.authorityRequirements.append(need) }
      case "type": set(&source.type, part.text, part)
      case "owner": set(&source.owner, reference(part), part)
      default: unexpected(part)
      }
    }
    return source
  }
}
