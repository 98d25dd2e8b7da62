/// A prefix that a file binds to a namespace which is none of DMN's own.
public struct NamespacePrefix: Hashable, Sendable {
  /// The prefix, without a colon.
  public let prefix: String
  /// What the prefix stands for.
  public let namespace: String

  /// A prefix and what it stands for.
  public init(_ prefix: String, _ namespace: String) {
    self.prefix = prefix
    self.namespace = namespace
  }
}
