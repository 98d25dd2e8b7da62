extension YearMonthDuration {
  /// Reads `P1Y2M`, `P1Y` or `P14M`, with `-` in front for a negative one; nil also beyond 64 bits.
  public init?(_ text: some StringProtocol) {
    guard let months = TemporalScanner.read(text, { $0.yearMonths() }) else { return nil }
    self.init(months: months)
  }
}

extension TemporalScanner {
  fileprivate mutating func yearMonths() -> Int64? {
    let isNegative = take("-")
    guard take("P"), var number = wholeNumber() else { return nil }
    if take("Y") {
      number *= 12
      if !isAtEnd {
        guard let months = wholeNumber(), take("M") else { return nil }
        number += months
      }
    } else if !take("M") {
      return nil
    }
    return Int64(exactly: isNegative ? -number : number)
  }
}

extension YearMonthDuration: CustomStringConvertible {
  /// The duration in its shortest form, such as `P1Y2M`, and `P0M` for none.
  public var description: String {
    guard months != 0 else { return "P0M" }
    var text = months < 0 ? "-P" : "P"
    if years != 0 { text.append("\(years.magnitude)Y") }
    if monthsOfYear != 0 { text.append("\(monthsOfYear.magnitude)M") }
    return text
  }
}
