public import Accounts
public import TradeTerms

/// What the reader wants to see of the list of enterprises.
public struct EnterpriseQuery: Hashable, Sendable {
  /// A part of a name, or a code.
  public var text = ""
  public var city = ""
  public var kind = ""
  /// The codes of those who may be shown; nil for all.
  public var only: [String]?
  /// Only those who let each of these see their records.
  public var trusting: [MandateHolder] = []
  /// The key that the slice begins after.
  public var after: String?
  public var limit = 25
  /// As it was known by an instant; nil for now.
  public var knownAt: Instant?
}
