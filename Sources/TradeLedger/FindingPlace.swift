/// Where a finding stands: its document, and its number there.
public struct FindingPlace: Hashable, Sendable {
  public let document: DocumentNumber
  public let number: Int64

  public init(document: DocumentNumber, number: Int64) {
    self.document = document
    self.number = number
  }
}
