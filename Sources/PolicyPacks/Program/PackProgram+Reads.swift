public import FEEL
internal import TradeTerms

extension PackProgram {
  /// The facts that a decision reads, itself or through the results of others.
  public func factsRead(by decision: String) -> [FactRequest] {
    var facts: [FactRequest] = []
    for binding in behind(decision).flatMap(\.bindings) where !binding.isDerived {
      for request in [binding.request, binding.beside].compactMap(\.self)
      where !facts.contains(request) {
        facts.append(request)
      }
    }
    return facts
  }

  /// The numbers and texts of the policy that a decision reads, itself or through others, as they
  /// are in force; null where none is.
  public func parametersRead(by decision: String) -> [String: Value] {
    let own = Set(pack.parameters.map(\.name))
    var parameters: [String: Value] = [:]
    for bound in behind(decision) {
      for name in bound.decision.names where own.contains(name) {
        parameters[name] = bound.constants[name] ?? .null
      }
    }
    return parameters
  }

  /// How a decision and those that it reads are worked out, by their ids.
  public func rulesRead(by decision: String) -> [String: String] {
    Dictionary(behind(decision).map { ($0.decision.id, $0.decision.ruleText) }) { first, _ in first
    }
  }

  /// A decision and all that it reads.
  private func behind(_ decision: String) -> [BoundDecision] {
    var found: [BoundDecision] = []
    var waiting = [decision]
    while let id = waiting.popLast() {
      guard !found.contains(where: { $0.decision.id == id }),
        let next = bound.first(where: { $0.decision.id == id })
      else { continue }
      found.append(next)
      waiting += next.decision.needs
    }
    return found
  }
}

extension PackDecision {
  /// What says how it is worked out: two decisions that differ in it may answer differently.
  fileprivate var ruleText: String {
    var parts = uses.map { use in
      "\(use.name)=\(use.fact.name)(\(use.year?.description ?? ""))[\(use.unit?.name.chinese ?? "")]"
    }
    switch result {
    case .truth: parts.append("truth")
    case .number(let unit, let rounding):
      let way = rounding.map { "\($0.unit.name.chinese) \($0.mode)" } ?? ""
      parts.append("number \(unit.name.chinese) \(way)")
    case .text(let texts): parts.append("text " + texts.map(\.code).joined(separator: ","))
    case .day: parts.append("day")
    }
    switch logic {
    case .condition(let expression), .value(let expression): parts.append(expression.description)
    case .table(let table):
      parts.append(table.hitPolicy.rawValue)
      parts += table.inputs.map(\.description)
      parts += table.rules.map { rule in
        rule.cells.map(\.text).joined(separator: "|") + "|" + rule.output.description
      }
      parts.append(table.defaultOutput?.description ?? "")
    }
    return parts.joined(separator: "\n")
  }
}

extension PolicyPack {
  /// Whether a decision is told with this pack: it is its own, or it reads something that this pack
  /// says in place of the one below.
  public func tells(_ decision: String) -> Bool {
    guard base != nil else { return true }
    let own = sentences.flatMap(\.decisions)
    let said = Set(sentences.flatMap(\.parameters).map(\.name))
    var seen: Set<String> = []
    var waiting = [decision]
    while let id = waiting.popLast() {
      guard seen.insert(id).inserted else { continue }
      if own.contains(where: { $0.id == id }) { return true }
      guard let next = decisions.first(where: { $0.id == id }) else { continue }
      if !said.isDisjoint(with: next.names) { return true }
      waiting += next.needs
    }
    return false
  }
}
