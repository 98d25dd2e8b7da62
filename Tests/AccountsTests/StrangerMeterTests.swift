import Testing
import TradeTerms

@testable import Accounts

@Suite struct StrangerMeterTests {
  private static let start = Instant(millisecondsSinceEpoch: 1_796_000_000_000)

  private static func later(_ milliseconds: Int64) -> Instant {
    Instant(millisecondsSinceEpoch: start.millisecondsSinceEpoch + milliseconds)
  }

  @Test func `so many of an address are written, the last says so, then none`() async {
    let meter = StrangerMeter()
    var answers: [StrangerMeter.Admission] = []
    for _ in 0..<(StrangerMeter.most + 2) {
      answers.append(await meter.admits("192.0.2.1", at: Self.start))
    }
    #expect(answers.prefix(StrangerMeter.most - 1).allSatisfy { $0 == .write })
    #expect(answers.suffix(3) == [.last, .skip, .skip])
    // Another address has a count of its own, and a while later it begins anew.
    #expect(await meter.admits("192.0.2.2", at: Self.start) == .write)
    #expect(await meter.admits("192.0.2.1", at: Self.later(StrangerMeter.span - 1)) == .skip)
    #expect(await meter.admits("192.0.2.1", at: Self.later(StrangerMeter.span)) == .write)
    #expect(await meter.admits("192.0.2.1", at: Self.later(-1)) == .write)
  }

  @Test func `however many addresses there are, memory and trail are bounded`() async {
    let meter = StrangerMeter()
    var written = 0
    for place in 0..<(StrangerMeter.addresses + 1_000)
    where await meter.admits("address \(place)", at: Self.start) != .skip { written += 1 }
    #expect(written == StrangerMeter.addresses + StrangerMeter.most)
  }
}
