extension SyntheticProvince {
  /// Draws a set of the enterprise whose sets begin at `start`.
  func set(_ index: Int, start: Int, end: Int) -> SyntheticSet {
    var random = SplitMix(seed: seed, index: index, salt: 4)
    let draw = random.next(below: 100)
    let mode: SyntheticSet.Mode =
      draw < 70 ? .retail : draw < 80 ? .bonded : draw < 92 ? .direct : .warehouse
    let market = SyntheticMarket.all[random.next(below: SyntheticMarket.all.count)]
    let size = random.next(below: 20)
    let lines = (0..<(size < 12 ? 1 : size < 17 ? 2 : 3)).map { _ in
      Self.line(mode: mode, market: market, &random)
    }
    let net = lines.reduce(0) { $0 + $1.quantity * $1.goods.grams }
    // Days rise with the sets of an enterprise.
    let day = (index - start) * days.count / max(1, end - start)
    let isFaulty = random.next(below: 1_000_000) < faultsPerMillion
    let kinds = SyntheticFault.allCases
    return SyntheticSet(
      index: index, local: index - start + 1, mode: mode, market: market, lines: lines,
      freight: random.next(below: 5) == 0 ? 0 : random.next(in: 100...9999),
      day: days[day], second: random.next(below: 72_000), netGrams: net,
      grossGrams: net + net / 10 + 20,
      fault: isFaulty ? kinds[random.next(below: kinds.count)] : nil)
  }

  private static func line(
    mode: SyntheticSet.Mode, market: SyntheticMarket, _ random: inout SplitMix
  ) -> SyntheticSet.Line {
    let goods = SyntheticGoods.all[random.next(below: SyntheticGoods.all.count)]
    let usual = goods.priceFen * 10_000 / market.rateFen
    // From four fifths to six fifths of the usual price, never nothing.
    let price = max(1, usual * random.next(in: 80...120) / 100)
    let quantity = mode.hasReceipts ? random.next(in: 1...4) : random.next(in: 10...400)
    return SyntheticSet.Line(goods: goods, quantity: quantity, price: price)
  }
}
