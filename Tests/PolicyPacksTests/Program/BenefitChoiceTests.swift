import FEEL
import PolicyPacks
import Testing
import TradeTerms

@Suite struct BenefitChoiceTests {
  private static func claim(_ id: String, _ amount: Int?, _ groups: [String]) throws
    -> BenefitChoice.Claim
  {
    let pack = try #require(try PackFixture.shelf().packs.first { $0.id == "sz-2022" })
    let some = try #require(pack.sentences.flatMap(\.benefits).first)
    return BenefitChoice.Claim(
      benefit: some.renamed(id, exclusive: groups),
      amount: amount.map { Decimal128(Int64($0)) })
  }

  @Test func `of benefits that exclude each other the best combination is chosen`() throws {
    // The largest alone is worth less than the two that it excludes.
    let choice = BenefitChoice([
      try Self.claim("large", 100, ["a", "b"]), try Self.claim("left", 60, ["a"]),
      try Self.claim("right", 50, ["b"]), try Self.claim("free", 10, []),
      try Self.claim("service", nil, []),
    ])
    #expect(choice.chosen.map(\.benefit.id) == ["left", "right", "free", "service"])
    #expect(choice.total == Decimal128(120))
    #expect(choice.leftOut.map(\.claim.benefit.id) == ["large"])
    #expect(choice.leftOut[0].excludedBy.map(\.id) == ["left", "right"])
  }

  @Test(arguments: 0..<60)
  func `no combination that is allowed is worth more`(_ seed: UInt64) throws {
    var state = seed &* 2_654_435_761 &+ 12_345
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let groups = ["a", "b", "c", "d"]
    let claims = try (0..<9).map { index in
      try Self.claim(
        "b\(index)", next(100), (0..<next(3)).map { _ in groups[next(4)] })
    }
    var best = 0
    for mask in 0..<(1 << claims.count) {
      var taken: Set<String> = []
      var total = 0
      var isAllowed = true
      for (index, claim) in claims.enumerated() where mask >> index & 1 == 1 {
        let own = Set(claim.benefit.exclusive)
        if !taken.isDisjoint(with: own) { isAllowed = false }
        taken.formUnion(own)
        total += Int(claim.amount?.integer() ?? 0)
      }
      if isAllowed { best = max(best, total) }
    }
    #expect(BenefitChoice(claims).total == Decimal128(Int64(best)))
  }
}

extension Benefit {
  fileprivate func renamed(_ id: String, exclusive: [String]) -> Benefit {
    Benefit(
      id: id, decision: decision, kind: kind, department: department, subject: subject,
      caseType: caseType, label: label, amount: amount, exclusive: exclusive,
      budget: budget, place: place)
  }
}
