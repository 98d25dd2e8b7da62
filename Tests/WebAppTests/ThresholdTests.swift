import Testing
import TradeTerms

@testable import WebApp

@Suite struct ThresholdTests {
  private static func rmb(_ found: Int64, _ bound: Int64, inclusive: Bool = true) -> Threshold {
    Threshold(found: .rmb(fen: found), bound: .rmb(fen: bound), isInclusive: inclusive)
  }

  @Test func `exactly the bound is enough for 以上 and not for 超过`() {
    #expect(Self.rmb(100, 100).isReached == true)
    #expect(Self.rmb(100, 100, inclusive: false).isReached == false)
    #expect(Self.rmb(100, 100, inclusive: false).shortfall == .rmb(fen: 1))
    #expect(Self.rmb(99, 100).shortfall == .rmb(fen: 1))
    #expect(Self.rmb(100, 100).shortfall == nil)
  }

  @Test func `an unknown value is neither reached nor short`() {
    let threshold = Threshold(found: .unknown, bound: .rmb(fen: 100))
    #expect(threshold.isReached == nil)
    #expect(threshold.shortfall == nil)
  }

  @Test func `one fen short never looks like reached on the bar`() {
    let short = Bar(Self.rmb(299_999_999_999, 300_000_000_000))
    #expect(short.fill < short.goal)
    let reached = Bar(Self.rmb(300_000_000_000, 300_000_000_000))
    #expect(reached.fill >= reached.goal)
  }

  @Test(arguments: [(.max, 1), (0, 1), (-5, 10), (5, 0), (.max / 4, .max / 2)] as [(Int64, Int64)])
  func `a bar stays on its scale`(_ found: Int64, _ bound: Int64) {
    let bar = Bar(Self.rmb(found, bound))
    #expect((0...1000).contains(bar.fill))
    #expect((0...996).contains(bar.goal))
  }

  @Test(arguments: [(0, 3, 0, 800), (1, 2, 400, 800), (3, 3, 800, 800), (30, 3, 1000, 100)])
  func `the bound stands at four fifths until the value goes beyond the scale`(
    _ found: Int64, _ bound: Int64, _ fill: Int, _ goal: Int
  ) {
    let bar = Bar(Self.rmb(found, bound))
    #expect(bar.fill == fill)
    #expect(bar.goal == goal)
  }
}
