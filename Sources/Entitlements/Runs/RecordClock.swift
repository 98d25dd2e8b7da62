internal import Registry
internal import Storage
internal import TradeLedger
internal import TradeTerms

/// Tells when something was last recorded that a decision may read.
struct RecordClock {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  /// The latest instant at which the registry, a declaration, a rate or the ledger changed; nil
  /// where nothing is recorded.
  func lastChange() throws -> Instant? {
    let message = try LedgerQueryStore(session).messages(limit: 1).rows.first.map {
      Instant(millisecondsSinceEpoch: $0.knownAt)
    }
    return try [
      message, EnterpriseColumnStore(session).lastChange(), DeclaredFactStore(session).lastChange(),
      RateStore(session).lastChange(), PartyStore(session).lastMergeInstant(),
    ].compactMap(\.self).max()
  }
}
