public import Storage

/// Reads the ledger for pages and commands: lists in pages, single documents, measures, counts.
///
/// A page is found through an index, whatever the size of the ledger; the next one begins after
/// the last row of the one before.
public struct LedgerQueryStore {
  let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }
}
