public import CustomsMessages

/// A document that was not taken, with what is on record about it.
public struct RefusedDossier: Sendable {
  public let listed: ListedRefusal
  public let findings: [LedgerFinding]
  public let message: MessageHeading?
  /// The fields to the letter; none where the text could not be read.
  public let fields: [RecordField]
  /// The whole message as it was handed in, to be corrected and sent again.
  public let text: [UInt8]
}
