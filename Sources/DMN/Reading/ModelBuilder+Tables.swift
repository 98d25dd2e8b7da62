extension ModelBuilder {
  mutating func table(_ element: XMLElement) -> BoxedTable {
    let head = head(
      element, "typeRef", "hitPolicy", "aggregation", "preferredOrientation", "outputLabel")
    var table = BoxedTable(
      hitPolicy: choice("hitPolicy", element, or: .unique),
      aggregation: choice("aggregation", element),
      orientation: choice("preferredOrientation", element, or: .ruleAsRow),
      typeRef: type(element["typeRef"], at: element), head: head)
    table.outputLabel = element["outputLabel"]
    for part in parts(of: element) {
      switch part.name {
      case "input": table.inputs.append(inputClause(part))
      case "output": table.outputs.append(outputClause(part))
      case "annotation": table.annotations.append(part["name"])
      case "rule": table.rules.append(rule(part))
      default: unexpected(part)
      }
    }
    return table
  }

  private mutating func inputClause(_ element: XMLElement) -> BoxedTable.InputClause {
    let head = head(element)
    var expression: LiteralExpression?
    var values: UnaryTestsText?
    for part in parts(of: element) {
      switch part.name {
      case "inputExpression": set(&expression, literal(part), part)
      case "inputValues": set(&values, unaryTests(part), part)
      default: unexpected(part)
      }
    }
    if expression == nil { note(.missingPart("inputExpression"), element) }
    return BoxedTable.InputClause(expression ?? LiteralExpression(), values: values, head: head)
  }

  private mutating func outputClause(_ element: XMLElement) -> BoxedTable.OutputClause {
    let head = head(element, "name", "typeRef")
    var clause = BoxedTable.OutputClause(
      name: element["name"], typeRef: type(element["typeRef"], at: element), head: head)
    for part in parts(of: element) {
      switch part.name {
      case "outputValues": set(&clause.values, unaryTests(part), part)
      case "defaultOutputEntry": set(&clause.defaultEntry, literal(part), part)
      default: unexpected(part)
      }
    }
    return clause
  }

  private mutating func rule(_ element: XMLElement) -> BoxedTable.Rule {
    var rule = BoxedTable.Rule(head: head(element))
    for part in parts(of: element) {
      switch part.name {
      case "inputEntry": rule.inputEntries.append(unaryTests(part))
      case "outputEntry": rule.outputEntries.append(literal(part))
      case "annotationEntry": rule.annotations.append(annotationEntry(part))
      default: unexpected(part)
      }
    }
    return rule
  }

  private mutating func annotationEntry(_ element: XMLElement) -> String {
    var text: String?
    for part in parts(of: element) {
      if part.name == "text" { set(&text, part.text, part) } else { unexpected(part) }
    }
    return text ?? ""
  }
}
