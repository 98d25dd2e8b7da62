/// What the reader wants to see of the list of findings.
public struct FindingQuery: Hashable, Sendable {
  public var document = ""
  public var rule = ""
  public var enterprise = ""
  /// The key that the slice begins after.
  public var after: String?
  public var limit = 25
}
