public import TradeTerms

/// A department that a policy names, and what it is called now.
public struct DepartmentLine: Hashable, Sendable, Encodable {
  /// The name that the policy writes.
  public var name: Wording
  /// The name of today, or the department that took over; left out where nothing has changed.
  public var now: Wording?
  /// The day of the last change, as 2023-08-18.
  public var since: String?
  /// Where the change was read.
  public var source: Wording?
  /// What of it still waits to be checked.
  public var unverified: Wording?

  public init(
    name: Wording, now: Wording? = nil, since: String? = nil, source: Wording? = nil,
    unverified: Wording? = nil
  ) {
    self.name = name
    self.now = now
    self.since = since
    self.source = source
    self.unverified = unverified
  }
}
