internal import FEEL
internal import TradeTerms

extension PolicyPack {
  /// Runs the examples that stand in the pack; every one that does not come out is told of.
  public func runTests() -> [PackError] {
    sentences.flatMap(\.tests).flatMap { run($0) }
  }

  private func run(_ test: PackTest) -> [PackError] {
    let tested = decisions.filter { test.outcomes.keys.contains($0.id) }
    let subjects = Set(tested.map(\.subject))
    guard subjects.count == 1, let subject = subjects.first else {
      let names = subjects.map(\.rawValue).sorted()
      return [
        PackError(
          Wording(
            "例子里的决定关于不同的主体：\(names.joined(separator: "、"))",
            "the decisions of the example are about different subjects: "
              + names.joined(separator: ", ")),
          at: test.place,
          remedy: Wording("请每种主体各写一个例子", "write an example for each subject"))
      ]
    }
    let program = PackProgram(self, asAt: test.day, year: test.year, subject: subject)
    let bindings = program.bindings(behind: Array(test.outcomes.keys))
    var facts: SubjectFacts = [:]
    var failures: [PackError] = []
    for (name, given) in test.given.sorted(by: { $0.key < $1.key }) {
      guard let (binding, request) = Self.binding(name, bindings) else {
        failures.append(Self.unread(name, by: tested, bindings, at: test.place))
        continue
      }
      guard let value = FactValue(given, binding.use) else {
        let fact = binding.use.fact
        failures.append(
          PackError(
            fact.mismatch("\(given)"), at: test.place, remedy: fact.remedy(in: binding.use.unit)))
        continue
      }
      facts[request] = value
    }
    let explanations = program.explain(facts)
    for (decision, outcome) in test.outcomes.sorted(by: { $0.key < $1.key }) {
      guard let explanation = explanations.first(where: { $0.decision.id == decision }) else {
        continue
      }
      failures += compare(explanation, outcome, test, bindings)
    }
    return failures
  }

  /// The failure of a name that no decision of the example reads.
  private static func unread(
    _ name: String, by decisions: [PackDecision], _ bindings: [BoundDecision.Binding],
    at place: PackPlace
  ) -> PackError {
    let ids = decisions.map(\.id)
    return PackError(
      Wording(
        "\(ids.map { "“\($0)”" }.joined(separator: "、"))不读取“\(name)”",
        ids.map { "“\($0)”" }.joined(separator: ", ")
          + (ids.count == 1 ? " does" : " do") + " not read “\(name)”"),
      at: place, remedy: PackError.suggestion(for: name, among: Set(bindings.map(\.use.name))))
  }

  /// The binding of a name of the decisions, or of a fact by its own name.
  private static func binding(
    _ name: String, _ bindings: [BoundDecision.Binding]
  ) -> (BoundDecision.Binding, FactRequest)? {
    for binding in bindings where binding.use.name == name { return (binding, binding.request) }
    for binding in bindings {
      // A fact of one year among those of several: `sales(2023)`.
      guard let year = binding.request.year, name == "\(binding.request.name)(\(year))" else {
        continue
      }
      return (binding, binding.request)
    }
    for binding in bindings {
      if binding.request.name == name { return (binding, binding.request) }
      if let beside = binding.beside, beside.name == name { return (binding, beside) }
    }
    return nil
  }

  private func compare(
    _ explanation: DecisionExplanation, _ expected: PackTest.Expected, _ test: PackTest,
    _ bindings: [BoundDecision.Binding]
  ) -> [PackError] {
    let found: PackTest.Expected = explanation.value.map { .value($0) } ?? .unknown
    let decision = explanation.decision.id
    var failures: [PackError] = []
    if found != expected {
      failures.append(Self.otherwise(decision, "\(expected)", "\(found)", at: test.place))
    }
    if let missing = test.missing {
      let names = explanation.missing.map { value in
        bindings.first { $0.request == value.request }?.use.name ?? value.request.name
      }
      // Decisions that read each other may use one name for several facts; then the facts are named.
      let facts = explanation.missing.map(\.request.name)
      if names.sorted() != missing.sorted(), facts.sorted() != missing.sorted() {
        let lists = [missing, names].map { "missing [\($0.sorted().joined(separator: ", "))]" }
        failures.append(Self.otherwise(decision, lists[0], lists[1], at: test.place))
      }
    }
    return failures
  }

  private static func otherwise(
    _ decision: String, _ expected: String, _ found: String, at place: PackPlace
  ) -> PackError {
    PackError(
      Wording(
        "例子不成立：“\(decision)”应为 \(expected)，实为 \(found)",
        "an example does not come out: “\(decision)” should be \(expected) and is \(found)"),
      at: place, remedy: Wording("请核对规则与例子", "check the rule and the example"))
  }
}

extension FactValue {
  /// The value of an example, numbers in the unit of the decision; nil where the types differ.
  init?(_ given: PackTest.Given, _ use: PackDecision.Use) {
    switch (given, use.fact.kind) {
    case (.unknown, _): self = .unknown
    case (.absent, _): self = .absent
    case (.value(.boolean(let truth)), .boolean): self = .boolean(truth)
    case (.value(.number(let number)), .number(let unit)):
      guard let whole = number.integer(scale: (use.unit ?? unit).power) else { return nil }
      self = .number(whole)
    case (.value(.string(let text)), .text) where use.fact.texts.contains(text): self = .text(text)
    case (.value(.date(let day)), .day): self = .day(Int32(clamping: day.daysSinceEpoch))
    default: return nil
    }
  }
}

extension PackTest.Given: CustomStringConvertible {
  public var description: String {
    switch self {
    case .value(let value): value.text
    case .unknown: "unknown"
    case .absent: "absent"
    }
  }
}

extension PackTest.Expected: CustomStringConvertible {
  public var description: String {
    switch self {
    case .value(let value): value.text
    case .unknown: "unknown"
    }
  }
}

extension PackProgram {
  /// The bindings of some decisions and of all that they read, but not those to results.
  fileprivate func bindings(behind ids: [String]) -> [BoundDecision.Binding] {
    var waiting = ids
    var seen: Set<String> = []
    var bindings: [BoundDecision.Binding] = []
    while let id = waiting.popLast() {
      guard seen.insert(id).inserted, let bound = bound.first(where: { $0.decision.id == id })
      else { continue }
      bindings += bound.bindings.filter { !$0.isDerived }
      waiting += bound.decision.needs
    }
    return bindings
  }
}
