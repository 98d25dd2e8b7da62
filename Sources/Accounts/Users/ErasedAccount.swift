public import TradeTerms

/// An account in the moment in which it is erased.
public struct ErasedAccount: Hashable, Sendable {
  public let account: Int64
  /// The name that its person had.
  public let name: String
  /// What stands in its place from now on.
  public let mark: String
  public let at: Instant
}
