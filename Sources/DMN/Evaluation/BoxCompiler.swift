internal import FEEL

/// Turns boxed expressions into one expression of FEEL, which is evaluated, traced and limited as
/// any other.
struct BoxCompiler {
  var scope: Scope
  let types: TypeTable
  let namespace: String
  /// What the names are, as far as that is declared.
  var variables: [String: ValueType] = [:]
  /// Where a check reads what was compiled; nil where the model is only run.
  var journal: BoxJournal?
  static let start = SourcePosition(line: 1, column: 1)

  func type(_ reference: String?) -> ValueType { types.type(reference, in: namespace) }

  mutating func expression(_ box: BoxedExpression?) -> Expression {
    guard let box else {
      return Self.fault(.other(chinese: "该元素没有表达式", english: "the element has no expression"))
    }
    let expression = untyped(box)
    switch box {
    case .function: return expression
    default: return Self.typed(expression, type(box.typeRef), box.head.label ?? "expression")
    }
  }

  static func typed(_ expression: Expression, _ type: ValueType, _ name: String) -> Expression {
    type == .any
      ? expression
      : Expression(.typed(expression, type, name: name), at: expression.position)
  }

  static func fault(_ cause: EvaluationIssue.Cause) -> Expression {
    Expression(.fault(cause), at: start)
  }

  private mutating func untyped(_ box: BoxedExpression) -> Expression {
    switch box {
    case .literal(let literal): return self.literal(literal)
    case .context(let context): return self.context(context)
    case .invocation(let invocation): return self.invocation(invocation)
    case .function(let function):
      return Expression(.function(self.function(function)), at: Self.start)
    case .relation(let relation): return self.relation(relation)
    case .list(let list):
      return Expression(.list(list.items.map { expression($0) }), at: Self.start)
    case .table(let table): return Expression(.table(self.table(table)), at: Self.start)
    case .conditional(let box):
      let condition = expression(box.condition.expression)
      let then = expression(box.consequence.expression)
      let otherwise = expression(box.alternative.expression)
      return Expression(.conditional(condition, then: then, otherwise: otherwise), at: Self.start)
    case .iteration(let box): return iteration(box)
    case .quantification(let box): return quantification(box)
    case .filter(let box):
      let source = expression(box.domain.expression)
      let condition = nested {
        $0.scope.beginFilter()
        // Members of the items may hide any of the names.
        $0.variables = [:]
        return $0.expression(box.condition.expression)
      }
      return Expression(.filter(source, condition), at: Self.start)
    }
  }

  /// Compiles something whose names are forgotten afterwards.
  mutating func nested(_ body: (inout BoxCompiler) -> Expression) -> Expression {
    var inner = self
    return body(&inner)
  }

  func literal(_ literal: LiteralExpression?) -> Expression {
    if let language = literal?.expressionLanguage, !Self.isFEEL(language) {
      return Self.fault(
        .other(
          chinese: "不支持表达式语言 \(language)",
          english: "the expression language \(language) is not supported"))
    }
    guard let text = literal?.text, !text.allSatisfy(\.isWhitespace) else {
      return Self.fault(.other(chinese: "表达式为空", english: "the expression is empty"))
    }
    do {
      let expression = try Parser.expression(text, scope: scope)
      note(expression, of: literal)
      return expression
    } catch {
      journal?.note(.unreadable(error), at: literal?.head)
      return Self.fault(.unreadable(error))
    }
  }

  private func note(_ expression: Expression, of literal: LiteralExpression?) {
    guard let journal else { return }
    var inference = TypeInference(names: variables, types: types.types(in: namespace))
    let type = inference.type(of: expression)
    for finding in inference.findings { journal.note(.mistyped(finding), at: literal?.head) }
    let declared = self.type(literal?.typeRef)
    if let cause = TypeInference.clash(of: type, with: declared, named: literal?.text ?? "") {
      journal.note(.mistyped(EvaluationIssue(cause, at: expression.position)), at: literal?.head)
    }
    journal.last = type
  }

  private static func isFEEL(_ language: String) -> Bool {
    language.isEmpty || language.lowercased().contains("feel")
  }

  private mutating func context(_ box: BoxedContext) -> Expression {
    var inner = self
    var entries: [ContextEntry] = []
    var result: Expression?
    for entry in box.entries {
      guard let variable = entry.variable, !variable.name.isEmpty else {
        result = inner.expression(entry.expression)
        continue
      }
      // A function may call itself by the name of its entry.
      if case .function = entry.expression { inner.scope.add(variable.name) }
      inner.variables[variable.name] = type(variable.typeRef)
      let value = BoxCompiler.typed(
        inner.expression(entry.expression),
        isFunction(entry.expression) ? .any : type(variable.typeRef),
        variable.name)
      entries.append(ContextEntry(name: variable.name, value: value))
      inner.scope.add(variable.name)
      inner.scope.add(member: variable.name)
      scope.add(member: variable.name)
    }
    guard let result else { return Expression(.context(entries), at: Self.start) }
    entries.append(ContextEntry(name: "", value: result))
    return Expression(
      .path(Expression(.context(entries), at: Self.start), ""), at: Self.start)
  }

  private func isFunction(_ box: BoxedExpression) -> Bool {
    if case .function = box { true } else { false }
  }

  private mutating func invocation(_ box: BoxedInvocation) -> Expression {
    let function = expression(box.function)
    let bindings = box.bindings.map { binding in
      ContextEntry(
        name: binding.parameter.name,
        value: binding.expression.map { expression($0) }
          ?? Expression(.literal(.null), at: Self.start)
      )
    }
    return Expression(.invocation(function, .named(bindings)), at: Self.start)
  }

  func parameters(_ box: BoxedFunction) -> [FunctionParameter] {
    box.parameters.map { FunctionParameter($0.name, type($0.typeRef)) }
  }

  mutating func function(_ box: BoxedFunction) -> FunctionLiteral {
    let parameters = parameters(box)
    let body = nested { inner in
      for parameter in parameters {
        inner.scope.add(parameter.name)
        inner.variables[parameter.name] = parameter.type
      }
      return inner.expression(box.body)
    }
    return FunctionLiteral(
      parameters: parameters, body: Self.typed(body, type(box.typeRef), "function"),
      isExternal: box.kind != .feel)
  }

  private mutating func relation(_ box: BoxedRelation) -> Expression {
    for column in box.columns { scope.add(member: column.name) }
    let rows = box.rows.map { row in
      let entries = zip(box.columns, row.items).map { column, item in
        ContextEntry(
          name: column.name,
          value: Self.typed(expression(item), type(column.typeRef), column.name))
      }
      return Expression(.context(entries), at: Self.start)
    }
    return Expression(.list(rows), at: Self.start)
  }

  private mutating func iteration(_ box: BoxedIteration) -> Expression {
    let iterations = [
      Iteration(name: box.variable ?? "", source: expression(box.domain.expression))
    ]
    let result = nested { inner in
      inner.scope.add(box.variable ?? "")
      inner.scope.add("partial")
      for name in [box.variable ?? "", "partial"] { inner.variables[name] = nil }
      return inner.expression(box.result.expression)
    }
    return Expression(.iteration(iterations, result: result), at: Self.start)
  }

  private mutating func quantification(_ box: BoxedQuantification) -> Expression {
    let iterations = [
      Iteration(name: box.variable ?? "", source: expression(box.domain.expression))
    ]
    let condition = nested { inner in
      inner.scope.add(box.variable ?? "")
      inner.variables[box.variable ?? ""] = nil
      return inner.expression(box.condition.expression)
    }
    let quantifier: Quantifier = box.kind == .some ? .some : .every
    return Expression(
      .quantified(quantifier, iterations, satisfies: condition), at: Self.start)
  }
}
