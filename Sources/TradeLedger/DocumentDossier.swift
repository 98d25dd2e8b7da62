public import CustomsMessages

/// One version of a document with everything that is on record about it.
public struct DocumentDossier: Sendable {
  public let document: LedgerDocument
  /// All versions of the document, itself among them, the newest first.
  public let versions: [LedgerDocument]
  /// The returns that answer the document, the newest first.
  public let returns: [LedgerDocument]
  /// The current documents of the same trade: order, receipts, inventories, waybill.
  public let partners: [LedgerDocument]
  /// All findings, open ones and resolved ones.
  public let findings: [LedgerFinding]
  /// The message that it came in, without its text.
  public let message: MessageHeading?
  /// The fields to the letter, under the names of the specification.
  public let fields: [RecordField]
}
