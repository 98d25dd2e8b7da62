import DMN

/// An element of a model and its boxed expression, for the templates `boxed` and `model`.
enum BoxSheet {
  static func values(
    _ element: GraphElement, matched: Set<Int>, _ site: Site, _ context: WebContext
  ) -> [String: Any]? {
    let expression: BoxedExpression?
    switch element {
    case .decision(let decision): expression = decision.expression
    case .knowledgeModel(let knowledge): expression = knowledge.logic.map { .function($0) }
    case .service, .input, .source: expression = nil
    }
    guard element.kind != .source else { return nil }
    return [
      "anchor": element.id ?? element.name, "elementName": element.name,
      "kindText": site.words("models.kind.\(element.kind.rawValue)", context),
      "typeName": optional(element.variable?.typeRef),
      "note": optional(element.head.description.map(plainText)),
      "box": optional(expression.map { values($0, matched) }),
    ]
  }

  /// Every key is there, for a template looks for a missing one in what is around it.
  private static func values(_ box: BoxedExpression, _ matched: Set<Int>) -> [String: Any] {
    let empty: [String: Any] = ["text": false, "rows": false, "grid": false, "table": false]
    return empty.merging(content(box, matched)) { _, new in new }
  }

  private static func content(_ box: BoxedExpression, _ matched: Set<Int>) -> [String: Any] {
    switch box {
    case .literal(let literal): return ["text": literal.text ?? ""]
    case .table(let table): return ["table": self.table(table, matched)]
    case .context(let context):
      return rows(context.entries.map { ($0.variable?.name ?? "", $0.expression) }, matched)
    case .invocation(let invocation):
      let bindings = invocation.bindings.compactMap { binding in
        binding.expression.map { (binding.parameter.name, $0) }
      }
      return rows((invocation.function.map { [("ƒ", $0)] } ?? []) + bindings, matched)
    case .function(let function):
      let parameters = function.parameters.map(\.name).joined(separator: ", ")
      return rows(function.body.map { [("(\(parameters))", $0)] } ?? [], matched)
    case .list(let list): return rows(list.items.map { ("", $0) }, matched)
    case .relation(let relation):
      return [
        "grid": [
          "headings": relation.columns.map(\.name),
          "rows": relation.rows.map { row in
            ["cells": row.items.map { item in plain(item) }]
          },
        ]
      ]
    case .conditional(let box):
      return rows(
        [
          ("if", box.condition.expression), ("then", box.consequence.expression),
          ("else", box.alternative.expression),
        ], matched)
    case .iteration(let box):
      return rows(
        [
          ("for \(box.variable ?? "") in", box.domain.expression),
          ("return", box.result.expression),
        ], matched)
    case .quantification(let box):
      return rows(
        [
          ("\(box.kind.rawValue) \(box.variable ?? "") in", box.domain.expression),
          ("satisfies", box.condition.expression),
        ], matched)
    case .filter(let box):
      return rows([("in", box.domain.expression), ("match", box.condition.expression)], matched)
    }
  }

  private static func rows(
    _ parts: [(String, BoxedExpression)], _ matched: Set<Int>
  ) -> [String: Any] {
    ["rows": parts.map { ["label": $0.0, "box": values($0.1, matched)] as [String: Any] }]
  }

  /// A description without the marks of HTML that some editors put into it.
  private static func plainText(_ text: String) -> String {
    guard text.contains("<") else { return text }
    return text.replacing(/<[^>]*>/, with: " ").replacing("&nbsp;", with: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func plain(_ box: BoxedExpression) -> String {
    if case .literal(let literal) = box { literal.text ?? "" } else { "…" }
  }

  private static func table(_ table: BoxedTable, _ matched: Set<Int>) -> [String: Any] {
    let aggregation = table.aggregation.map { " \($0.rawValue)" } ?? ""
    let outputs = table.outputs.enumerated().map { index, output in
      output.name ?? (index == 0 ? table.outputLabel ?? "=" : "=")
    }
    return [
      "policy": table.hitPolicy.rawValue + aggregation,
      "inputs": table.inputs.map { input -> [String: Any] in
        ["head": input.expression.text ?? "", "allowed": optional(input.values?.text)]
      },
      "outputs": zip(outputs, table.outputs).map { name, output -> [String: Any] in
        ["head": name, "allowed": optional(output.values?.text)]
      },
      "rules": table.rules.enumerated().map { index, rule -> [String: Any] in
        [
          "number": index + 1, "isMatched": matched.contains(index + 1),
          "tests": rule.inputEntries.map(\.text),
          "results": rule.outputEntries.map { $0.text ?? "" },
        ]
      },
    ]
  }
}
