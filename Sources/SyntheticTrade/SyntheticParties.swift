/// Everyone who stands on the documents of one enterprise.
///
/// A class, so that handing it on costs one reference count and not one for each text.
final class SyntheticParties: Sendable {
  /// The number of the enterprise.
  let index: Int
  let firm: SyntheticParty
  let platform: SyntheticParty
  let carrier: SyntheticParty
  let agent: SyntheticParty
  let uscc: String
  let district: [UInt8]
  /// What its order numbers begin with.
  let orderPrefix: [UInt8]
  /// What its own document numbers begin with.
  let copPrefix: [UInt8]
  /// What its carrier's waybill numbers begin with.
  let waybillPrefix: [UInt8]

  init(
    index: Int, firm: SyntheticParty, platform: SyntheticParty, carrier: SyntheticParty,
    agent: SyntheticParty, uscc: String, district: [UInt8], orderPrefix: [UInt8],
    copPrefix: [UInt8], waybillPrefix: [UInt8]
  ) {
    self.index = index
    self.firm = firm
    self.platform = platform
    self.carrier = carrier
    self.agent = agent
    self.uscc = uscc
    self.district = district
    self.orderPrefix = orderPrefix
    self.copPrefix = copPrefix
    self.waybillPrefix = waybillPrefix
  }
}
