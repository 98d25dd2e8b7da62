/// What one month, trade mode and destination add to a figure.
public struct PostingLine: Hashable, Sendable, Encodable {
  public var month: String
  public var mode: Choice
  public var destination: Choice
  public var documents: Int
  public var amount: Figure

  public init(
    month: String, mode: Choice, destination: Choice, documents: Int, amount: Figure
  ) {
    self.month = month
    self.mode = mode
    self.destination = destination
    self.documents = documents
    self.amount = amount
  }
}
