/// A function as a value: written in FEEL with what surrounded it, or given by the engine.
public final class FunctionValue: Sendable {
  /// What happens when the function is called.
  public enum Body: Sendable {
    /// An expression, evaluated with the names that were known where it was written.
    case expression(Expression, Environment)
    /// A function of the language, by name.
    case builtin(String)
    /// A function of the surroundings; nil for arguments that it does not take.
    case native(@Sendable ([Value], inout Evaluator) -> Value?)
  }

  /// The name under which it is known, empty for a lambda.
  public let name: String
  public let parameters: [FunctionParameter]
  /// The type of the result, as it was declared.
  public let result: ValueType
  public let body: Body
  /// How many values stand in each other in what the function holds.
  let depth: Int

  public convenience init(
    name: String = "", parameters: [FunctionParameter], result: ValueType = .any, body: Body
  ) {
    self.init(name: name, parameters: parameters, result: result, body: body, depth: 1)
  }

  init(
    name: String = "", parameters: [FunctionParameter], result: ValueType = .any, body: Body,
    depth: Int
  ) {
    self.depth = depth
    self.name = name
    self.parameters = parameters
    self.result = result
    self.body = body
  }
}

extension FunctionValue {
  /// Whether it is a function of the language, which may take several numbers of arguments.
  var isBuiltin: Bool {
    if case .builtin = body { true } else { false }
  }
}

extension FunctionValue: Hashable {
  public static func == (left: FunctionValue, right: FunctionValue) -> Bool { left === right }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension FunctionValue: CustomStringConvertible {
  public var description: String {
    "function(" + parameters.map(\.name).joined(separator: ", ") + ")"
      + (name.isEmpty ? "" : " \(name)")
  }
}

extension Value {
  /// A function without a name under that of its entry, so that it can call itself.
  func named(_ name: String) -> Value {
    guard case .function(let function) = self, function.name.isEmpty, !name.isEmpty else {
      return self
    }
    return .function(
      FunctionValue(
        name: name, parameters: function.parameters, result: function.result,
        body: function.body, depth: function.depth))
  }
}
