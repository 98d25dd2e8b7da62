public import FEEL

/// What a model is run with: values by the names of input data.
public struct ModelInputs: Sendable {
  private struct Name: Hashable, Sendable {
    let namespace: String?
    let name: String
  }

  private var values: [Name: Value] = [:]

  public init() {}

  /// The entries of a context, for the model itself and what it imports.
  public init(_ context: Context) {
    for (name, value) in context { set(name, value) }
  }

  /// Gives an input of that name; of one model only, where its namespace is given.
  public mutating func set(_ name: String, _ value: Value, in namespace: String? = nil) {
    values[Name(namespace: namespace, name: name)] = value
  }

  subscript(name: String, in namespace: String?) -> Value? {
    values[Name(namespace: namespace, name: name)] ?? values[Name(namespace: nil, name: name)]
  }
}
