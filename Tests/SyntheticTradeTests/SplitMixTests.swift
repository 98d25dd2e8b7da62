import Testing

@testable import SyntheticTrade

struct SplitMixTests {
  @Test
  func `the same seed, index and salt give the same numbers`() {
    var one = SplitMix(seed: 7, index: 3, salt: 1)
    var other = SplitMix(seed: 7, index: 3, salt: 1)
    #expect((0..<100).allSatisfy { _ in one.next() == other.next() })
  }

  @Test
  func `another seed, index or salt gives other numbers`() {
    var numbers: Set<UInt64> = []
    let streams: [(seed: UInt64, index: Int, salt: UInt64)] = [
      (7, 3, 1), (8, 3, 1), (7, 4, 1), (7, 3, 2),
    ]
    for (seed, index, salt) in streams {
      var random = SplitMix(seed: seed, index: index, salt: salt)
      numbers.insert(random.next())
    }
    #expect(numbers.count == 4)
  }

  @Test
  func `numbers stay in their bounds and reach both ends`() {
    var random = SplitMix(seed: 1, index: 0, salt: 0)
    let draws = Set((0..<1000).map { _ in random.next(in: 3...7) })
    #expect(draws == [3, 4, 5, 6, 7])
  }

  @Test
  func `a guid has 36 characters, upper-case hexadecimal with four hyphens`() throws {
    var random = SplitMix(seed: 1, index: 0, salt: 0)
    let text = String(decoding: random.nextGuid(), as: UTF8.self)
    #expect(text.wholeMatch(of: /[0-9A-F]{8}-([0-9A-F]{4}-){3}[0-9A-F]{12}/) != nil, "\(text)")
  }
}
