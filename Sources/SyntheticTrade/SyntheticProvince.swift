/// A made-up province of any size: who is there, and every document that they hand in.
///
/// Each enterprise and each document set follows from the seed and its number alone, so that any
/// slice can be made without the others, and the same seed gives the same bytes.
public struct SyntheticProvince: Sendable {
  public let seed: UInt64
  /// How many enterprises there are, at least 4.
  public let enterpriseCount: Int
  /// How many document sets there are: order, receipts, waybill, inventory.
  public let setCount: Int
  /// How many sets of a million carry a fault.
  let faultsPerMillion: Int
  /// The year in which all goods leave.
  public let year: Int

  /// The number of the first set of each enterprise, and the count behind the last.
  let starts: [Int]
  /// The days of the year as `YYYYMMDD`.
  let days: [[UInt8]]

  /// Plans a province; `faultShare` is the share of sets that carry one fault, from 0 to 1.
  public init(seed: UInt64, enterprises: Int, sets: Int, faultShare: Double, year: Int) {
    self.seed = seed
    enterpriseCount = max(4, enterprises)
    setCount = max(0, sets)
    faultsPerMillion = Int((min(max(faultShare, 0), 1) * 1_000_000).rounded())
    self.year = year
    starts = Self.starts(seed: seed, enterprises: enterpriseCount, sets: setCount)
    days = SyntheticCalendar.days(of: year)
  }

  /// The number of the enterprise that a set belongs to.
  func owner(ofSet index: Int) -> Int {
    var low = 0
    var high = enterpriseCount
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    return low
  }

  /// Shares the sets out: a few enterprises have many, many have few, services and platforms none.
  private static func starts(seed: UInt64, enterprises: Int, sets: Int) -> [Int] {
    var ranks = Array(0..<enterprises)
    var random = SplitMix(seed: seed, index: 0, salt: 3)
    for place in stride(from: enterprises - 1, to: 0, by: -1) {
      ranks.swapAt(place, random.next(below: place + 1))
    }
    var sums = [0]
    sums.reserveCapacity(enterprises + 1)
    var sum = 0
    for index in 0..<enterprises {
      let kind = SyntheticEnterprise.kind(of: index)
      if kind == .seller || kind == .ownSite { sum += 1_000_000_000 / (ranks[index] + 8) }
      sums.append(sum)
    }
    let total = max(1, sum)
    return sums.map { part in
      let product = part.multipliedFullWidth(by: sets)
      return total.dividingFullWidth(product).quotient
    }
  }
}
