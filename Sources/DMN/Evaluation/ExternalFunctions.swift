internal import FEEL

/// The functions outside the language that a model may name: pure ones, by class and signature.
///
/// Nothing of Java runs here; a function that is not in the list is null with a cause.
enum ExternalFunctions {
  typealias Body = @Sendable ([Value]) -> Value?

  /// The function that a context describes; nil where it is not allowed.
  @Sendable static func function(
    _ literal: FunctionLiteral, _ description: Context
  ) -> FunctionValue? {
    let java: Context
    if case .context(let inner)? = description["java"] { java = inner } else { java = description }
    guard case .string(let name)? = java["class"],
      case .string(let signature)? = java["method signature"],
      let body = allowed["\(name)#\(signature.filter { $0 != " " })"]
    else { return nil }
    return FunctionValue(
      parameters: literal.parameters, body: .native { values, _ in body(values) })
  }

  private static let allowed: [String: Body] = mathematics.merging(texts) { first, _ in first }
}
