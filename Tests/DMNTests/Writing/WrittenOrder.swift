/// The order of child elements in the schema of 1.5, for the elements that have one.
struct WrittenOrder {
  /// The children of written elements that stand where the schema does not want them.
  static func faults(in text: String) -> [String] {
    var open: [(name: String, last: Int)] = []
    var faults: [String] = []
    // In what is written, every `<` begins a tag and every `>` ends one.
    for piece in text.split(separator: "<") {
      guard let end = piece.firstIndex(of: ">"), piece.first != "?" else { continue }
      let tag = piece[..<end]
      if tag.hasPrefix("/") {
        _ = open.popLast()
        continue
      }
      let name = String(tag.prefix { $0 != " " && $0 != "/" })
      if let (parent, last) = open.last, let order = orders[parent] {
        let place = places(in: order, of: name).first { $0 >= last }
        if let place {
          open[open.count - 1].last = place
        } else {
          faults.append("\(parent)/\(name)")
        }
      }
      if !tag.hasSuffix("/") { open.append((name, 0)) }
    }
    return faults
  }

  private static func places(in order: [String], of name: String) -> [Int] {
    let key =
      boxes.contains(name) ? "BOX" : nodes.contains(name) ? "NODE" : artifacts[name] ?? name
    return order.indices.filter { order[$0] == key || order[$0] == name }
  }

  private static let boxes: Set<String> = [
    "literalExpression", "context", "invocation", "functionDefinition", "relation", "list",
    "decisionTable", "conditional", "for", "some", "every", "filter",
  ]

  private static let nodes: Set<String> = [
    "decision", "businessKnowledgeModel", "decisionService", "inputData", "knowledgeSource",
  ]

  private static let artifacts = [
    "group": "ARTIFACT", "textAnnotation": "ARTIFACT", "association": "ARTIFACT",
    "performanceIndicator": "CONTEXT", "organizationUnit": "CONTEXT",
  ]

  private static let orders: [String: [String]] = [
    "definitions": "import itemDefinition NODE ARTIFACT elementCollection CONTEXT dmndi:DMNDI",
    "decision": """
    question allowedAnswers variable informationRequirement knowledgeRequirement \
    authorityRequirement supportedObjective impactedPerformanceIndicator decisionMaker \
    decisionOwner usingProcess usingTask BOX
    """,
    "businessKnowledgeModel":
      "variable encapsulatedLogic knowledgeRequirement authorityRequirement",
    "decisionService": "variable outputDecision encapsulatedDecision inputDecision inputData",
    "knowledgeSource": "authorityRequirement type owner",
    "itemDefinition": "typeRef allowedValues typeConstraint itemComponent functionItem",
    "itemComponent": "typeRef allowedValues typeConstraint itemComponent functionItem",
    "decisionTable": "input output annotation rule",
    "input": "inputExpression inputValues",
    "output": "outputValues defaultOutputEntry",
    "rule": "inputEntry outputEntry annotationEntry",
    "contextEntry": "variable BOX",
    "invocation": "BOX binding",
    "binding": "parameter BOX",
    "functionDefinition": "formalParameter BOX",
    "encapsulatedLogic": "formalParameter BOX",
    "relation": "column row",
    "conditional": "if then else",
    "for": "in return", "some": "in satisfies", "every": "in satisfies", "filter": "in match",
    "association": "sourceRef targetRef",
    "dmndi:DMNDI": "dmndi:DMNDiagram dmndi:DMNStyle",
    "dmndi:DMNShape": """
    di:extension dmndi:DMNStyle dc:Bounds dmndi:DMNLabel dmndi:DMNDecisionServiceDividerLine
    """,
    "dmndi:DMNEdge": "di:extension dmndi:DMNStyle di:waypoint dmndi:DMNLabel",
    "dmndi:DMNLabel": "di:extension dmndi:DMNStyle dc:Bounds dmndi:Text",
  ].mapValues { order in
    ["description", "extensionElements"] + order.split(separator: " ").map(String.init)
  }
}
