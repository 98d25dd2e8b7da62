/// What the reader wants to see of the list of documents.
public struct DocumentQuery: Hashable, Sendable {
  public var enterprise = ""
  public var kind = ""
  public var state = ""
  public var match = ""
  /// `with` or `without` findings; empty for both.
  public var findings = ""
  /// A month such as `2025-03`, by the day that the document is valid for.
  public var month = ""
  public var mode = ""
  public var destination = ""
  /// The year of the day that the document is valid for; empty for all.
  public var year = ""
  /// Only what stands: neither replaced by a newer version nor withdrawn, returned or shipped back.
  public var isCurrent = false
  /// The key that the slice begins after.
  public var after: String?
  public var limit = 25
}
