extension SyntheticProvince {
  /// The parties on the documents of an enterprise; they stay the same for all of its sets.
  func parties(of index: Int) -> SyntheticParties {
    var random = SplitMix(seed: seed, index: index, salt: 2)
    let enterprise = enterprise(index)
    let firm = SyntheticParty(enterprise, byCustomsCode: random.next(below: 4) == 0)
    // Services stand at 2, 42, 82…, platforms at 1, 41, 81…; a dozen carriers do for all.
    let services = 1 + (enterpriseCount - 3) / 40
    let carrier = random.next(below: min(12, services))
    let platforms = 1 + (enterpriseCount - 2) / 40
    let platform = self.enterprise(1 + 40 * random.next(below: platforms))
    let isAbroad = random.next(below: 4) == 0
    let number = SyntheticCode.padded(index + 1, to: 6)
    return SyntheticParties(
      index: index, firm: firm,
      platform: enterprise.kind == .ownSite
        ? firm
        : isAbroad ? .foreignPlatform : SyntheticParty(platform, byCustomsCode: false),
      carrier: SyntheticParty(self.enterprise(2 + 40 * carrier), byCustomsCode: true),
      agent: SyntheticParty(
        self.enterprise(2 + 40 * random.next(below: services)), byCustomsCode: true),
      uscc: enterprise.uscc,
      district: Array(enterprise.district.utf8),
      orderPrefix: Array("SO\(number)".utf8),
      copPrefix: Array("QD\(number)".utf8),
      waybillPrefix: Array("HC\(SyntheticCode.padded(carrier + 1, to: 2))".utf8))
  }
}
