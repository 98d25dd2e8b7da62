public import CustomsMessages
public import TradeLedger

/// What became of one message that was handed in.
public struct MessageReport: Sendable {
  /// The file's name, as far as it had one.
  public let name: String
  /// Its number in the ledger; `nil` when it was held already.
  public let number: Int64?
  public let content: Message.Content
  public var counts: LedgerMessage.Counts
  /// What the rules had against it and its documents.
  public var findings: [Finding] = []

  init(_ message: PreparedMessage, number: Int64?) {
    name = message.name
    self.number = number
    content = message.content
    counts = LedgerMessage.Counts()
  }

  /// A message that was taken whole before.
  static func repeated(_ message: PreparedMessage, records: Int) -> MessageReport {
    var report = MessageReport(message, number: nil)
    report.counts = LedgerMessage.Counts(records: records, repeated: records)
    return report
  }
}
