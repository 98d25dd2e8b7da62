/// What a function is called with.
public enum Arguments: Sendable {
  case positional([Expression])
  case named([ContextEntry])

  /// The expressions in the order in which they were written.
  public var expressions: [Expression] {
    switch self {
    case .positional(let expressions): expressions
    case .named(let entries): entries.map(\.value)
    }
  }
}
