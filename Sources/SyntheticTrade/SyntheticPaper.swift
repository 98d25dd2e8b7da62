/// What the four documents of a set have in common: numbers, times, identifiers.
struct SyntheticPaper {
  let seed: UInt64
  let set: SyntheticSet
  let parties: SyntheticParties
  let orderNo: [UInt8]
  /// 1 new, 2 change, 3 withdrawal.
  var appType = "1"
  /// 1 draft, 2 declared.
  var appStatus = "2"
  /// Seconds by which the document is later than its kind usually is; negative is earlier.
  var shift = 0
  /// Hundredths of the currency that the order's freight is higher than drawn.
  var extraFreight = 0

  init(seed: UInt64, set: SyntheticSet, parties: SyntheticParties) {
    self.seed = seed
    self.set = set
    self.parties = parties
    let number = SyntheticCode.padded(set.local, to: 9)
    orderNo = parties.orderPrefix + Array("-\(number)".utf8)
  }

  /// The identifier of the document of one kind; another version has another.
  func guid(_ message: UInt64) -> [UInt8] {
    let version = UInt64(truncatingIfNeeded: shift) &<< 32
    var random = SplitMix(seed: seed, index: set.index, salt: message &+ version)
    return random.nextGuid()
  }

  /// The moment at which a document was declared, some seconds after the order.
  func time(after seconds: Int) -> [UInt8] {
    SyntheticCalendar.time(set.day, second: max(0, set.second + seconds + shift))
  }

  func has(_ fault: SyntheticFault) -> Bool { set.fault == fault }
}
