/// What the reader wants to see of the list of enterprises.
public struct EnterpriseQuery: Hashable, Sendable {
  /// A part of a name, or a code.
  public var text = ""
  public var city = ""
  public var kind = ""
  /// The codes of those who may be shown; nil for all.
  public var only: [String]?
  /// The key that the slice begins after.
  public var after: String?
  public var limit = 25
}
