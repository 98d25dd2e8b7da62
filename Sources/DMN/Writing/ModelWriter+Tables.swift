extension ModelWriter {
  mutating func table(_ table: BoxedTable) {
    let orientation = table.orientation == .ruleAsRow ? nil : table.orientation.rawValue
    let own =
      typed(table)
      + XMLTextAttribute.present(
        ("hitPolicy", table.hitPolicy.rawValue), ("aggregation", table.aggregation?.rawValue),
        ("preferredOrientation", orientation), ("outputLabel", table.outputLabel))
    element("decisionTable", table.head, own) { writer in
      for clause in table.inputs { writer.inputClause(clause) }
      for clause in table.outputs { writer.outputClause(clause) }
      for name in table.annotations {
        writer.xml.empty("annotation", XMLTextAttribute.present(("name", name)))
      }
      for rule in table.rules { writer.rule(rule) }
    }
  }

  private mutating func inputClause(_ clause: BoxedTable.InputClause) {
    element("input", clause.head) { writer in
      writer.literal("inputExpression", clause.expression)
      writer.unaryTests("inputValues", clause.values)
    }
  }

  private mutating func outputClause(_ clause: BoxedTable.OutputClause) {
    let own = XMLTextAttribute.present(("name", clause.name), ("typeRef", clause.typeRef))
    element("output", clause.head, own) { writer in
      writer.unaryTests("outputValues", clause.values)
      if let entry = clause.defaultEntry { writer.literal("defaultOutputEntry", entry) }
    }
  }

  private mutating func rule(_ rule: BoxedTable.Rule) {
    element("rule", rule.head) { writer in
      for entry in rule.inputEntries { writer.unaryTests("inputEntry", entry) }
      for entry in rule.outputEntries { writer.literal("outputEntry", entry) }
      for text in rule.annotations {
        writer.xml.open("annotationEntry")
        writer.xml.leaf("text", text)
        writer.xml.close()
      }
    }
  }
}
