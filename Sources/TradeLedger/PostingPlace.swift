/// Where a posting stands among those of a party.
public struct PostingPlace: Hashable, Sendable {
  public let month: Int64
  public let document: DocumentNumber
  public let number: Int64

  public init(month: Int64, document: DocumentNumber, number: Int64) {
    self.month = month
    self.document = document
    self.number = number
  }
}
