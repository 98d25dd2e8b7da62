/// A document that was not taken, in a list.
public struct ListedRefusal: Sendable {
  public let document: RefusedDocument
  /// The document that was taken in its place later.
  public let correctedBy: DocumentNumber?
  /// How many findings refuse it, and warn of it.
  public let findings: Int

  public init(document: RefusedDocument, correctedBy: DocumentNumber?, findings: Int) {
    self.document = document
    self.correctedBy = correctedBy
    self.findings = findings
  }
}
