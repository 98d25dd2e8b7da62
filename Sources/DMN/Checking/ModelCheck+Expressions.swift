extension ModelCheck {
  mutating func checkExpressions() {
    for node in model.elements {
      switch node {
      case .decision(let decision):
        if decision.expression == nil { note(.missingExpression, node) }
      case .knowledgeModel(let knowledge):
        if knowledge.logic?.body == nil { note(.missingExpression, node) }
      case .service, .input, .source: continue
      }
      for case .table(let table) in expressions(of: node) { check(table, node) }
    }
  }

  private mutating func check(_ table: BoxedTable, _ node: GraphElement) {
    if table.outputs.isEmpty { note(.missingOutputs, node) }
    if table.aggregation != nil, table.hitPolicy != .collect {
      note(.aggregationWithoutCollect, node)
    }
    for (index, rule) in table.rules.enumerated() {
      let inputs = (rule.inputEntries.count, table.inputs.count)
      if inputs.0 != inputs.1 {
        note(
          .entryCount(rule: index + 1, part: "inputEntry", found: inputs.0, expected: inputs.1),
          node)
      }
      let outputs = (rule.outputEntries.count, table.outputs.count)
      if outputs.0 != outputs.1 {
        note(
          .entryCount(rule: index + 1, part: "outputEntry", found: outputs.0, expected: outputs.1),
          node)
      }
    }
  }

  /// All boxes of a node, those inside others included.
  func expressions(of node: GraphElement) -> [BoxedExpression] {
    var waiting: [BoxedExpression] = []
    switch node {
    case .decision(let decision): if let box = decision.expression { waiting = [box] }
    case .knowledgeModel(let model): if let logic = model.logic { waiting = [.function(logic)] }
    case .service, .input, .source: break
    }
    var found: [BoxedExpression] = []
    while let box = waiting.popLast() {
      found.append(box)
      waiting += box.inner.reversed()
    }
    return found
  }
}

extension BoxedExpression {
  /// The types that a box itself names, not those of boxes inside.
  var typeRefs: [String] {
    let own = [typeRef]
    let others: [String?] =
      switch self {
      case .context(let box): box.entries.map { $0.variable?.typeRef }
      case .function(let box): box.parameters.map(\.typeRef)
      case .relation(let box): box.columns.map(\.typeRef)
      case .table(let box): box.inputs.map(\.expression.typeRef) + box.outputs.map(\.typeRef)
      case .iteration(let box): [box.domain.typeRef]
      case .quantification(let box): [box.domain.typeRef]
      case .literal, .invocation, .list, .conditional, .filter: []
      }
    return (own + others).compactMap { $0 }
  }
}
