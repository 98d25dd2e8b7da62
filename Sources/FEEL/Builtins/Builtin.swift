/// A function that every expression may call.
struct Builtin: Sendable {
  /// Nil for arguments that the function does not take; a more exact cause stands in the issues.
  typealias Body = @Sendable ([Value], inout Evaluator) -> Value?

  let name: String
  /// The names of the parameters, for each way to call it.
  let parameters: [[String]]
  let least: Int
  /// Nil where any number of arguments may follow.
  let most: Int?
  let body: Body
  let value: FunctionValue

  init(
    _ name: String, _ parameters: [String]..., optional: Int = 0, isVariadic: Bool = false,
    _ body: @escaping Body
  ) {
    self.name = name
    self.parameters = parameters
    let counts = parameters.map(\.count)
    least = (counts.min() ?? 0) - optional
    most = isVariadic ? nil : counts.max() ?? 0
    self.body = body
    value = FunctionValue(
      name: name, parameters: (parameters.first ?? []).map { FunctionParameter($0) },
      body: .builtin(name))
  }

  /// A function of two ranges or points, which go by several names.
  init(name: String, parameters: [[String]], _ body: @escaping Body) {
    self.name = name
    self.parameters = parameters
    least = 2
    most = 2
    self.body = body
    value = FunctionValue(
      name: name, parameters: (parameters.first ?? []).map { FunctionParameter($0) },
      body: .builtin(name))
  }

  func takes(_ count: Int) -> Bool { count >= least && count <= most ?? .max }

  /// All functions by name.
  static let named: [String: Builtin] = {
    let all = [
      conversions, texts, patterns, numbers, folds, lists, changedLists, contexts, times, calendars,
      relations, logic,
    ]
    return Dictionary(all.joined().map { ($0.name, $0) }) { first, _ in first }
  }()

  static let nameIndex = NameIndex(named.keys)

  static let signatures: [String: Scope.Signature] = named.mapValues {
    Scope.Signature($0.least...($0.most ?? 10_000))
  }
}
