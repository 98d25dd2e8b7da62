/// A finding in a list, with what names its document.
public struct ListedFinding: Sendable {
  public let place: FindingPlace
  public let finding: LedgerFinding
  /// The type's number, such as 603; 0 when the document has none.
  public let kind: Int
  public let tradeNumber: String
  /// Whether its document was not taken.
  public let isOfRefused: Bool
}
