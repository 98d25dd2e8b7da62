extension ExampleSale {
  /// The sale as a set with numbers of its own; `local` counts the sales of the firm from 1.
  func set(local: Int, amount: Int? = nil) -> SyntheticSet {
    let lines = Self.lines(amount ?? self.amount)
    let net = lines.reduce(0) { $0 + $1.quantity * $1.goods.grams }
    return SyntheticSet(
      index: firm * 100 + local, local: local, mode: mode,
      market: SyntheticMarket(market.country, market.currency), lines: lines, freight: 0,
      day: Array(day.utf8), second: 36_000, netGrams: net, grossGrams: net + net / 20, fault: nil)
  }

  /// Goods at a round price, and one piece for the rest, so that the lines add up to the fen.
  private static func lines(_ amount: Int) -> [SyntheticSet.Line] {
    let goods = SyntheticGoods.all
    let price = 1600_00
    let (pieces, rest) = amount.quotientAndRemainder(dividingBy: price)
    let main = SyntheticSet.Line(goods: goods[5], quantity: pieces, price: price)
    return rest == 0 ? [main] : [main, .init(goods: goods[6], quantity: 1, price: rest)]
  }

  /// Who stands on the documents.
  func parties(byCustomsCode: Bool) -> SyntheticParties {
    let seller = ExampleFirm.all[firm - 1]
    let party = seller.party(byCustomsCode: byCustomsCode)
    let site: SyntheticParty =
      switch platform {
      case .own: party
      case .firm(let number): ExampleFirm.all[number - 1].party()
      case .abroad: .foreignPlatform
      }
    return SyntheticParties(
      index: firm, firm: party, platform: site, carrier: ExampleFirm.carrier.party(),
      agent: ExampleFirm.broker.party(byCustomsCode: true), uscc: seller.enterprise.uscc,
      district: Array(seller.enterprise.district.utf8),
      orderPrefix: Array("EX\(SyntheticCode.padded(firm, to: 2))".utf8),
      copPrefix: Array("EXQD\(SyntheticCode.padded(firm, to: 2))".utf8),
      waybillPrefix: Array("EXYD".utf8))
  }

  /// The sale's documents before anything happens to them.
  func paper(local: Int, amount: Int? = nil, byCustomsCode: Bool = false) -> SyntheticPaper {
    SyntheticPaper(
      seed: ExampleProvince.seed, set: set(local: local, amount: amount),
      parties: parties(byCustomsCode: byCustomsCode))
  }
}
