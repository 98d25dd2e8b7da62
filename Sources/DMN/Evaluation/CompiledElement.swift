internal import FEEL

/// An element of the requirement graph, ready to be evaluated.
struct CompiledElement: Sendable {
  enum Logic: Sendable {
    case input
    case decision(Expression)
    case function(FunctionLiteral)
    case service(CompiledService)
  }

  /// What an element needs, with the names that lead to it from there.
  struct Requirement: Sendable {
    let key: ModelLibrary.Key
    /// The names of imports, empty for an element of the same model.
    let path: [String]
  }

  let key: ModelLibrary.Key
  /// The name of its variable, by which others know it.
  let name: String
  /// The name that it goes by in the model.
  let title: String
  let type: ValueType
  let logic: Logic
  let requirements: [Requirement]
}

/// A decision service: what it is given, and what it gives.
struct CompiledService: Sendable {
  let inputs: [ModelLibrary.Key]
  let inputDecisions: [ModelLibrary.Key]
  let outputs: [ModelLibrary.Key]
}
