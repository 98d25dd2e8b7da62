/// The number of an order or of a warehouse booking (订单编号): 1 to 60 characters.
public struct OrderNumber: TradeIdentifier {
  public let description: String

  public init(_ raw: some StringProtocol) throws(IdentifierError) {
    try raw.check(.orderNumber, limit: 60)
    description = String(raw)
  }
}
