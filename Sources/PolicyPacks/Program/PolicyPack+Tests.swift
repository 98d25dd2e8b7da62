internal import FEEL
public import TradeTerms

/// An example of the pack that does not come out as it says.
public struct PackTestFailure: Hashable, Sendable {
  public let place: PackPlace
  public let decision: String
  public let expected: String
  public let found: String

  /// The failure as a sentence.
  public var text: Wording {
    Wording(
      "\(place)：“\(decision)”应为 \(expected)，实为 \(found)",
      "\(place): “\(decision)” should be \(expected) and is \(found)")
  }
}

extension PolicyPack {
  /// Runs the examples that stand in the pack.
  public func runTests() -> [PackTestFailure] {
    sentences.flatMap(\.tests).flatMap { run($0) }
  }

  private func run(_ test: PackTest) -> [PackTestFailure] {
    let program = PackProgram(self, asAt: test.day, year: test.year)
    let bindings = program.bound.filter { test.outcomes.keys.contains($0.decision.id) }
      .flatMap(\.bindings)
    var facts: SubjectFacts = [:]
    var failures: [PackTestFailure] = []
    for (name, given) in test.given {
      guard let (binding, request) = Self.binding(name, bindings),
        let value = FactValue(given, binding.use)
      else {
        failures.append(
          PackTestFailure(
            place: test.place, decision: name, expected: "a fact of the decision",
            found: "\(given)"))
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

  /// The binding of a name of the decisions, or of a fact by its own name.
  private static func binding(
    _ name: String, _ bindings: [BoundDecision.Binding]
  ) -> (BoundDecision.Binding, FactRequest)? {
    for binding in bindings where binding.use.name == name { return (binding, binding.request) }
    for binding in bindings {
      if binding.request.name == name { return (binding, binding.request) }
      if let beside = binding.beside, beside.name == name { return (binding, beside) }
    }
    return nil
  }

  private func compare(
    _ explanation: DecisionExplanation, _ outcome: Bool?, _ test: PackTest,
    _ bindings: [BoundDecision.Binding]
  ) -> [PackTestFailure] {
    func word(_ truth: Bool?) -> String { truth.map(String.init) ?? "unknown" }
    var failures: [PackTestFailure] = []
    if explanation.outcome != outcome {
      failures.append(
        PackTestFailure(
          place: test.place, decision: explanation.decision.id, expected: word(outcome),
          found: word(explanation.outcome)))
    }
    if let missing = test.missing {
      let names = explanation.missing.map { value in
        bindings.first { $0.request == value.request }?.use.name ?? value.request.name
      }
      if names.sorted() != missing.sorted() {
        failures.append(
          PackTestFailure(
            place: test.place, decision: explanation.decision.id,
            expected: "missing \(missing.sorted())", found: "missing \(names.sorted())"))
      }
    }
    return failures
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
