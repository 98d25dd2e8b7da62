public import TradeTerms

/// Where the value of a fact comes from, and why there is none where there is none.
public struct FactSource: Hashable, Sendable {
  /// The source in words.
  public let text: Wording
  /// What stands in the way of a value.
  public let lack: Wording?
  /// How to ask the ledger for the documents behind the value.
  public let documents: LedgerCitation?

  init(_ text: Wording, lack: Wording? = nil, documents: LedgerCitation? = nil) {
    self.text = text
    self.lack = lack
    self.documents = documents
  }
}
