/// Looks at a model as a whole: references that lead nowhere, circles, names used twice, types that
/// are not there, expressions that cannot be read or cannot work, tables whose rules meet, leave
/// rows out or never count.
public struct ModelCheck {
  let model: Definitions
  let lines: SourceLines
  /// The model itself and those it imports, by namespace.
  let models: [String: Definitions]
  /// Where each node of each model stands, by namespace and identifier.
  let nodes: [ElementReference: GraphElement]
  var findings: [DMNError] = []

  /// A check of a model, with the models that it imports, directly or through others.
  public init(
    _ model: Definitions, imports: [Definitions] = [], lines: SourceLines = SourceLines()
  ) {
    self.model = model
    self.lines = lines
    models = Dictionary(
      ([model] + imports).map { ($0.namespace, $0) }, uniquingKeysWith: { first, _ in first })
    var nodes: [ElementReference: GraphElement] = [:]
    for known in models.values {
      for node in known.elements {
        guard let id = node.id else { continue }
        nodes[ElementReference(id: id, namespace: known.namespace)] = node
      }
    }
    self.nodes = nodes
  }

  /// What is wrong, in the order of the checks.
  public func run() -> [DMNError] {
    var check = self
    check.checkImports()
    check.checkNames()
    check.checkIdentifiers()
    check.checkReferences()
    check.checkTypes()
    check.checkExpressions()
    check.checkRequirementCycles()
    check.checkTypeCycles()
    check.checkLogic()
    return check.findings
  }

  mutating func note(_ cause: DMNError.Cause, _ kind: String, _ head: ElementHead, _ name: String) {
    findings.append(
      DMNError(
        cause, line: lines.line(id: head.id, name: name),
        element: name.isEmpty ? kind : "\(kind) “\(name)”"))
  }

  mutating func note(_ cause: DMNError.Cause, _ node: GraphElement) {
    note(cause, node.kind.rawValue, node.head, node.name)
  }
}
