/// A document in a list, with how many findings are open about it.
public struct ListedDocument: Sendable {
  public let document: LedgerDocument
  public let openFindings: Int

  public init(document: LedgerDocument, openFindings: Int) {
    self.document = document
    self.openFindings = openFindings
  }
}
