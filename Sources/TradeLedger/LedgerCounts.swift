public import CustomsMessages

/// How much the ledger holds.
public struct LedgerCounts: Hashable, Sendable {
  /// Documents, all versions, by type.
  public var documents: [MessageType: Int64] = [:]
  /// Messages by what became of them.
  public var messages: [LedgerMessage.Outcome: Int64] = [:]
  /// Documents that were not taken.
  public var refused: Int64 = 0

  public init() {}
}
