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
    let subjects = Set(decisions.filter { test.outcomes.keys.contains($0.id) }.map(\.subject))
    guard subjects.count == 1, let subject = subjects.first else {
      return [
        PackTestFailure(
          place: test.place, decision: test.outcomes.keys.sorted().joined(separator: ", "),
          expected: "decisions about one kind of subject", found: "\(subjects.count)")
      ]
    }
    let program = PackProgram(self, asAt: test.day, year: test.year, subject: subject)
    let bindings = program.bindings(behind: Array(test.outcomes.keys))
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
  ) -> [PackTestFailure] {
    let found: PackTest.Expected = explanation.value.map { .value($0) } ?? .unknown
    var failures: [PackTestFailure] = []
    if found != expected {
      failures.append(
        PackTestFailure(
          place: test.place, decision: explanation.decision.id, expected: "\(expected)",
          found: "\(found)"))
    }
    if let missing = test.missing {
      let names = explanation.missing.map { value in
        bindings.first { $0.request == value.request }?.use.name ?? value.request.name
      }
      // Decisions that read each other may use one name for several facts; then the facts are named.
      let facts = explanation.missing.map(\.request.name)
      if names.sorted() != missing.sorted(), facts.sorted() != missing.sorted() {
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
