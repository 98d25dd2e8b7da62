/// The number on a parcel's label (物流运单编号): 1 to 32 characters.
public struct WaybillNumber: TradeIdentifier {
  public let description: String

  public init(_ raw: some StringProtocol) throws(IdentifierError) {
    try raw.check(.waybillNumber, limit: 32)
    description = String(raw)
  }
}
