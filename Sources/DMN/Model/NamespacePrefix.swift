/// A prefix that a file binds to a namespace which is none of DMN's own.
public struct NamespacePrefix: Hashable, Sendable {
  public let prefix: String
  public let namespace: String

  /// A prefix and what it stands for.
  public init(_ prefix: String, _ namespace: String) {
    self.prefix = prefix
    self.namespace = namespace
  }
}
