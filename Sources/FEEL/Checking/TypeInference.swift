/// Finds what an expression gives and which of its parts cannot work, without any values.
///
/// What is not known is `.any`, and nothing is said about it: each finding is a part that is null
/// whatever the values are.
public struct TypeInference {
  /// What the names of the expression are.
  private var names: [String: ValueType]
  /// What the types of the surroundings are.
  private let types: [String: ValueType]
  /// The parts that cannot work.
  public internal(set) var findings: [EvaluationIssue] = []

  public init(names: [String: ValueType] = [:], types: [String: ValueType] = [:]) {
    self.names = names
    self.types = types
  }

  /// The type of what an expression gives; `.any` where that depends on its values.
  public mutating func type(of expression: Expression) -> ValueType {
    let position = expression.position
    switch expression.form {
    case .literal(let value): return Self.type(of: value)
    case .name(let name): return names[name].map { resolved($0) } ?? .any
    case .typed(let operand, let type, _):
      _ = self.type(of: operand)
      return resolved(type)
    case .negation(let operand):
      let type = self.type(of: operand)
      expect(type, ["number", ValueKind.months.name, ValueKind.span.name], "-", position)
      return type
    case .arithmetic(let operation, let left, let right):
      return arithmetic(operation, type(of: left), type(of: right), position)
    case .comparison(let comparison, let left, let right):
      compare(type(of: left), type(of: right), comparison.rawValue, position)
      return .boolean
    case .and(let parts), .or(let parts):
      for part in parts { condition(part) }
      return .boolean
    case .not(let operand):
      condition(operand)
      return .boolean
    case .conditional(let condition, let then, let otherwise):
      self.condition(condition)
      return Self.common([type(of: then), type(of: otherwise)])
    case .between(let operand, let lower, let upper):
      let type = self.type(of: operand)
      for end in [lower, upper] { compare(type, self.type(of: end), "between", position) }
      return .boolean
    default: return compound(expression)
    }
  }

  private mutating func compound(_ expression: Expression) -> ValueType {
    switch expression.form {
    case .instance(let operand, _):
      _ = type(of: operand)
      return .boolean
    case .membership(let operand, let tests):
      _ = type(of: operand)
      _ = tests.partsSatisfy { visit($0) }
      return .boolean
    case .call(let name, let arguments):
      for argument in arguments { _ = type(of: argument) }
      return Self.results[name] ?? .any
    case .invocation(let function, let arguments):
      for argument in arguments.expressions { _ = type(of: argument) }
      if case .function(_, let result) = type(of: function) { return resolved(result) }
      return .any
    case .function(let literal):
      let result = nested(literal.isExternal ? [:] : Self.names(of: literal)) {
        literal.isExternal ? .any : $0.type(of: literal.body)
      }
      return .function(literal.parameters.map(\.type), result)
    case .path(let source, let member): return path(type(of: source), member, expression.position)
    case .filter(let source, let condition): return filter(type(of: source), condition)
    case .list(let items): return .list(Self.common(items.map { type(of: $0) }))
    case .context(let entries): return context(entries)
    case .quantified(_, let iterations, let result):
      return iterate(iterations) {
        $0.condition(result)
        return .boolean
      }
    case .iteration(let iterations, let result):
      return .list(iterate(iterations) { $0.type(of: result) })
    default:
      _ = expression.partsSatisfy { visit($0) }
      return .any
    }
  }

  private mutating func visit(_ expression: Expression) -> Bool {
    _ = type(of: expression)
    return true
  }

  private func resolved(_ type: ValueType) -> ValueType {
    var type = type
    // A type that leads to itself only has been told elsewhere.
    for _ in 0..<20 {
      switch type {
      case .named(let name): type = types[name] ?? .any
      case .constrained(let base, _): type = base
      default: return type
      }
    }
    return .any
  }

  private mutating func nested(
    _ inner: [String: ValueType], _ body: (inout TypeInference) -> ValueType
  ) -> ValueType {
    let outer = names
    defer { names = outer }
    names.merge(inner) { _, inner in inner }
    return body(&self)
  }
}

// Parts with names of their own.
extension TypeInference {
  private mutating func path(
    _ source: ValueType, _ member: String, _ position: SourcePosition
  ) -> ValueType {
    switch source {
    case .context(let members):
      guard let found = members.first(where: { $0.name == member }) else {
        findings.append(EvaluationIssue(.noMember(member), at: position))
        return .any
      }
      return resolved(found.type)
    case .list(let item):
      guard case .context = resolved(item) else { return .any }
      return .list(path(resolved(item), member, position))
    default: return .any
    }
  }

  private mutating func filter(_ source: ValueType, _ condition: Expression) -> ValueType {
    let outer = names
    defer { names = outer }
    switch source {
    case .list(let item):
      bind(resolved(item))
    default:
      // Members that are not known may hide any of the names.
      names = [:]
    }
    let kind = ValueKind(type(of: condition))
    guard case .list(let item) = source else { return .any }
    switch kind {
    case .number: return resolved(item)
    case .boolean: return source
    default: return .any
    }
  }

  private mutating func bind(_ item: ValueType) {
    switch item {
    case .context(let members):
      for member in members { names[member.name] = member.type }
    case .any: names = [:]
    default: break
    }
    names["item"] = item
  }

  private mutating func context(_ entries: [ContextEntry]) -> ValueType {
    let outer = names
    defer { names = outer }
    var members: [ValueType.Member] = []
    for entry in entries {
      let type = type(of: entry.value)
      names[entry.name] = type
      members.append(ValueType.Member(name: entry.name, type: type))
    }
    return .context(members.sorted { $0.name < $1.name })
  }

  private mutating func iterate(
    _ iterations: [Iteration], _ body: (inout TypeInference) -> ValueType
  ) -> ValueType {
    let outer = names
    defer { names = outer }
    names["partial"] = .any
    for iteration in iterations {
      let source = type(of: iteration.source)
      if case .list(let item) = source {
        names[iteration.name] = item
      } else {
        names[iteration.name] = .any
      }
    }
    return body(&self)
  }

  private static func names(of literal: FunctionLiteral) -> [String: ValueType] {
    Dictionary(literal.parameters.map { ($0.name, $0.type) }) { first, _ in first }
  }
}
