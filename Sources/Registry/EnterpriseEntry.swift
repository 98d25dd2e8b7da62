/// One version of an enterprise in the registry.
public struct EnterpriseEntry: Hashable, Sendable {
  public let party: Int64
  /// Counts from 1; a higher one was known later.
  public let version: Int64
  public let enterprise: Enterprise
  public let authorship: Authorship
}
