extension LedgerQueryStore {
  /// How much the ledger holds, for the home page.
  public func counts() throws -> LedgerCounts {
    try CounterStore(session).counts()
  }
}
