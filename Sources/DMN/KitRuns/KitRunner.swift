public import FEEL

/// Runs the cases of a kit's suite against a model and judges what comes out.
public struct KitRunner: Sendable {
  /// Whether a case that expects an error passes only if a cause was reported beside the null.
  public let isStrict: Bool
  /// The instant that `now()` and `today()` give.
  public let now: DateTime

  public init(isStrict: Bool = false, now: DateTime) {
    self.isStrict = isStrict
    self.now = now
  }

  /// What became of a case; empty when it passed, else what was found and expected.
  public func failures(of test: KitCase, in model: DecisionModel) -> [String] {
    var inputs = ModelInputs()
    for input in test.inputs {
      guard let value = input.value.value else {
        return ["the input \(input.name) cannot be read"]
      }
      inputs.set(input.name, value, in: input.namespace)
    }
    return test.results.compactMap { failure(of: $0, test, inputs, model) }
  }

  private func failure(
    of result: KitCase.Result, _ test: KitCase, _ inputs: ModelInputs, _ model: DecisionModel
  ) -> String? {
    let outcome = model.run(name(of: result, test), inputs, now: now)
    guard let expected = result.expected.value else {
      return "\(result.name): the expected value cannot be read"
    }
    let value = outcome.value.member(result.name, of: test)
    guard Self.agrees(value, result.isError ? .null : expected) else {
      return "\(result.name): found \(value), expected \(expected)"
        + (outcome.issues.first.map { " (\($0))" } ?? "")
    }
    if isStrict, result.isError, outcome.issues.isEmpty {
      return "\(result.name): null without a cause"
    }
    return nil
  }

  private func name(of result: KitCase.Result, _ test: KitCase) -> String {
    test.target == .decision ? result.name : test.invocableName ?? result.name
  }

  /// Numbers agree within 1e-8, as the other runners of the kit have it.
  static func agrees(_ found: Value, _ expected: Value) -> Bool {
    switch (found, expected) {
    case (.number(let found), .number(let expected)):
      guard let distance = found.subtracting(expected) else { return false }
      return distance < tolerance && distance.negated < tolerance
    case (.list(let found), .list(let expected)):
      return found.count == expected.count && zip(found, expected).allSatisfy { agrees($0, $1) }
    case (.context(let found), .context(let expected)):
      return found.count == expected.count
        && expected.allSatisfy { name, value in found[name].map { agrees($0, value) } ?? false }
    case (.dateTime, _), (.time, _):
      return found == expected || found.description == expected.description
    default: return found == expected
    }
  }

  private static let tolerance = Decimal128(1, scale: 8)
}

extension Value {
  /// What a result names of the value: a service of several outputs gives a context of them.
  fileprivate func member(_ name: String, of test: KitCase) -> Value {
    guard test.target == .service, case .context(let context) = self, test.results.count > 1,
      let value = context[name]
    else { return self }
    return value
  }
}
