extension ModelWriter {
  mutating func expression(_ expression: BoxedExpression) {
    switch expression {
    case .literal(let box): literal("literalExpression", box)
    case .context(let box): context(box)
    case .invocation(let box): invocation(box)
    case .function(let box): function("functionDefinition", box)
    case .relation(let box): relation(box)
    case .list(let box): list("list", box)
    case .table(let box): table(box)
    case .conditional(let box): conditional(box)
    case .iteration(let box): iteration(box)
    case .quantification(let box): quantification(box)
    case .filter(let box): filter(box)
    }
  }

  mutating func literal(_ name: String, _ box: LiteralExpression) {
    let own = XMLTextAttribute.present(
      ("typeRef", box.typeRef), ("expressionLanguage", box.expressionLanguage))
    element(name, box.head, own) { writer in
      if let text = box.text { writer.xml.leaf("text", text) }
      if let values = box.importedValues { writer.importedValues(values) }
    }
  }

  private mutating func importedValues(_ values: ImportedValues) {
    let own =
      attributes(of: values.source)
      + XMLTextAttribute.present(("expressionLanguage", values.expressionLanguage))
    element("importedValues", values.source.head, own) { writer in
      writer.xml.leaf("importedElement", values.importedElement)
    }
  }

  private mutating func context(_ box: BoxedContext) {
    element("context", box.head, typed(box)) { writer in
      for entry in box.entries {
        writer.element("contextEntry", entry.head) { writer in
          writer.informationItem("variable", entry.variable)
          writer.expression(entry.expression)
        }
      }
    }
  }

  private mutating func invocation(_ box: BoxedInvocation) {
    element("invocation", box.head, typed(box)) { writer in
      if let function = box.function { writer.expression(function) }
      for binding in box.bindings {
        writer.xml.open("binding")
        writer.informationItem("parameter", binding.parameter)
        if let value = binding.expression { writer.expression(value) }
        writer.xml.close()
      }
    }
  }

  mutating func function(_ name: String, _ box: BoxedFunction) {
    // The kind is written always, for readers that do not know the default.
    let own = XMLTextAttribute.present(("typeRef", box.typeRef), ("kind", box.kind.rawValue))
    element(name, box.head, own) { writer in
      for parameter in box.parameters { writer.informationItem("formalParameter", parameter) }
      if let body = box.body { writer.expression(body) }
    }
  }

  private mutating func relation(_ box: BoxedRelation) {
    element("relation", box.head, typed(box)) { writer in
      for column in box.columns { writer.informationItem("column", column) }
      for row in box.rows { writer.list("row", row) }
    }
  }

  private mutating func list(_ name: String, _ box: BoxedList) {
    element(name, box.head, typed(box)) { writer in
      for item in box.items { writer.expression(item) }
    }
  }

  private mutating func conditional(_ box: BoxedConditional) {
    element("conditional", box.head, typed(box)) { writer in
      writer.child("if", box.condition)
      writer.child("then", box.consequence)
      writer.child("else", box.alternative)
    }
  }

  private mutating func iteration(_ box: BoxedIteration) {
    element("for", box.head, typed(box, variable: box.variable)) { writer in
      writer.child("in", box.domain)
      writer.child("return", box.result)
    }
  }

  private mutating func quantification(_ box: BoxedQuantification) {
    element(box.kind.rawValue, box.head, typed(box, variable: box.variable)) { writer in
      writer.child("in", box.domain)
      writer.child("satisfies", box.condition)
    }
  }

  private mutating func filter(_ box: BoxedFilter) {
    element("filter", box.head, typed(box)) { writer in
      writer.child("in", box.domain)
      writer.child("match", box.condition)
    }
  }

  private mutating func child(_ name: String, _ child: ChildExpression) {
    xml.open(name, XMLTextAttribute.present(("id", child.id), ("typeRef", child.typeRef)))
    expression(child.expression)
    xml.close()
  }

  func typed(_ box: some Boxed, variable: String? = nil) -> [XMLTextAttribute] {
    XMLTextAttribute.present(("typeRef", box.typeRef), ("iteratorVariable", variable))
  }
}
