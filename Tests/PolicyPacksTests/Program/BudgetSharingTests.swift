import PolicyPacks
import Testing

@Suite struct BudgetSharingTests {
  @Test func `a budget that is enough leaves every claim whole`() {
    let sharing = BudgetSharing(claims: [100, 0, 250], budget: 350)
    #expect(sharing.shares == [100, 0, 250])
    #expect(!sharing.isShort)
  }

  @Test func `one that is not is given out to the last fen, in proportion`() {
    let sharing = BudgetSharing(claims: [100, 100, 100], budget: 200)
    #expect(sharing.shares == [67, 67, 66])
    #expect(sharing.isShort)
    #expect(BudgetSharing(claims: [1, 2, 3], budget: 0).shares == [0, 0, 0])
  }

  @Test func `amounts that are cut down to 万元 are cut down again`() {
    let unit: Int64 = 1_000_000
    let sharing = BudgetSharing(
      claims: [200 * unit, 50 * unit, 17 * unit], budget: 100 * unit, unit: unit)
    // 74.9…, 18.7… and 6.3… 万元.
    #expect(sharing.shares == [74 * unit, 18 * unit, 6 * unit])
  }

  @Test func `shares never exceed a claim or the budget, and more claimed is never less given`() {
    var state: UInt64 = 7
    func below(_ bound: UInt64) -> Int64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64((state >> 33) % bound)
    }
    for _ in 0..<500 {
      let claims = (0..<Int(1 + below(40))).map { _ in below(1_000_000_000) }
      let total = claims.reduce(0, +)
      let budget = below(UInt64(total + 2))
      let sharing = BudgetSharing(claims: claims, budget: budget)
      #expect(sharing.shares.reduce(0, +) == min(total, budget))
      #expect(zip(sharing.shares, claims).allSatisfy { $0 <= $1 && $0 >= 0 })
      for (share, claim) in zip(sharing.shares, claims) {
        for (other, larger) in zip(sharing.shares, claims) where larger > claim {
          #expect(other >= share)
        }
      }
    }
  }
}
